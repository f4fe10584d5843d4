import { defineConfig } from 'vitest/config';
import e2e from './vitest.e2e.config.ts';

const { projects: _, ...test } = e2e.test ?? {};

/** The package's life, in the sandbox of installer/packages. One story: what follows a failed part has nothing to stand on. */
export default defineConfig({
  ...e2e,
  test: {
    ...test,
    include: ['e2e/package/**/*.e2e.ts'],
    fileParallelism: false,
    reporters: ['verbose'],
    bail: 1,
  },
});
