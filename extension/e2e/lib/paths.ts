import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where `make build` leaves things. The environment may name others, so that a packaged build can be tested too. */
export const BUILT = {
  chromium: process.env.OFFHOURS_CHROMIUM_EXTENSION ?? join(root, 'extension/.output/chrome-mv3'),
  firefox: process.env.OFFHOURS_FIREFOX_EXTENSION ?? join(root, 'extension/.output/firefox-mv3'),
  daemon: process.env.OFFHOURS_BINARY ?? join(root, 'bin/offhours'),
};

export interface TemporaryFolder {
  path: string;
  remove(): Promise<void>;
}

/** A folder of the test's own. A browser that is just ending may still write, so removing tries again. */
export async function temporaryFolder(name: string): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), `offhours-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}
