import { defineConfig } from 'vitest/config';
import e2e from './vitest.e2e.config.ts';

/** The package's life, in the sandbox of installer/packages. One story: what follows a failed part has nothing to stand on. */
export default defineConfig({
  ...e2e,
  test: {
    ...e2e.test,
    include: ['e2e/package/**/*.e2e.ts'],
    exclude: [],
    fileParallelism: false,
    reporters: ['verbose'],
    bail: 1,
  },
});
