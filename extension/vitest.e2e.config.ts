import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The screens, which need no focus and no clock, are looked at while work ends and a follow-up is spent by the real one. */
const TOGETHER = ['e2e/evening.e2e.ts', 'e2e/pages.e2e.ts', 'e2e/wind-down.e2e.ts'];

/** The built extension in real browsers. The rest is one file at a time: browsers share the computer's focus and its cores. */
export default defineConfig({
  resolve: {
    alias: {
      '@protocol': fileURLToPath(new URL('../protocol', import.meta.url)),
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: TOGETHER,
          maxWorkers: TOGETHER.length,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['e2e/**/*.e2e.ts'],
          exclude: ['e2e/package/**', ...TOGETHER],
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
