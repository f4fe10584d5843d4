import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', '*.test.ts'],
    sequence: { shuffle: true },
    restoreMocks: true,
  },
});
