import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files of more than a minute. */
const LONG = [
  'pages',
  'enforcer/firefox',
  'rest',
  'break-holds',
  'firefox',
  'evening',
  'wind-down',
  'updated',
  'prompts',
  'break-credit',
  'gaps',
  'playing',
].map((name) => `/e2e/${name}.e2e.ts`);

/** Begins with them: most of them wait for minutes to pass, and at the end they would be waited for alone. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isShort = ({ moduleId }: TestSpecification) => !LONG.some((name) => moduleId.endsWith(name));
    return (await super.sort(files)).toSorted((a, b) => Number(isShort(a)) - Number(isShort(b)));
  }
}

/** The built extension in real browsers, two files at a time: each has its own browsers, and mostly waits for them. A third one left no core idle, and saved little. */
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
    sequence: { sequencer: LongFirst },
  },
});
