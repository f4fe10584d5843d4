import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The built extension in real browsers, two files at a time: each has its own browsers, and mostly waits for them. */
export default defineConfig({
  resolve: {
    alias: {
      '@protocol': fileURLToPath(new URL('../protocol', import.meta.url)),
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  test: {
    include: ['e2e/**/*.e2e.ts'],
    exclude: ['e2e/package/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
