import { createHash } from 'node:crypto';
import { copyFile, mkdir, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Addon } from '../lib/firefox';

const ATTACK = fileURLToPath(new URL('attack.js', import.meta.url));

/** An extension of somebody else's in the same browser as ours. */
export interface Foreign extends Addon {
  /** What Chromium makes of the folder's name, as the extension has no key. */
  chromiumId: string;
}

/** Those that attack: `scripting` by a script in a page, the others by pages of their own; `forging` changes its headers. */
export type Foreigners = Record<'bare' | 'permitted' | 'forging' | 'scripting', Foreign>;

/** Writes them into a folder. The path of pages that `scripting` is in begins with `/scripted`. */
export async function writeForeigners(folder: string): Promise<Foreigners> {
  const localhost = { host_permissions: ['http://127.0.0.1/*', 'ws://127.0.0.1/*'] };
  const [bare, permitted, forging, scripting] = await Promise.all([
    write(folder, 'bare', '1', {}),
    write(folder, 'permitted', '2', localhost),
    write(folder, 'forging', '3', { ...localhost, permissions: ['declarativeNetRequestWithHostAccess'] }),
    write(folder, 'scripting', '4', {
      ...localhost,
      content_scripts: [{ matches: ['http://127.0.0.1/scripted*'], js: ['attack.js', 'content.js'] }],
    }),
  ]);
  return { bare, permitted, forging, scripting };
}

/** Its policy is as wide as an extension's may be: Firefox's own would turn ws into wss. */
async function write(parent: string, name: string, digit: string, wants: object): Promise<Foreign> {
  const folder = join(parent, name);
  const id = `${name}@foreign`;
  await mkdir(folder);
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    browser_specific_settings: { gecko: { id } },
    ...wants,
  };
  await Promise.all([
    copyFile(ATTACK, join(folder, 'attack.js')),
    writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest)),
    writeFile(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><body>'),
    writeFile(join(folder, 'background.js'), 'globalThis.isForeign = true;'),
    writeFile(join(folder, 'content.js'), CONTENT),
  ]);
  const uuid = `00000000-0000-4000-8000-00000000000${digit}`;
  return { id, uuid, folder, chromiumId: chromiumIdOf(await realpath(folder)) };
}

/** Attacks what the page's address says, and leaves in the page what came of it. */
const CONTENT = `
attack(JSON.parse(decodeURIComponent(location.hash.slice(1)))).then((tries) => {
  document.documentElement.dataset.tries = JSON.stringify(tries);
});`;

function chromiumIdOf(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
