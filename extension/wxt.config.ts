import preact from '@preact/preset-vite';
import type { Rules } from '@protocol/messages';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { manifest } from './manifest';

function bare<Page extends { examples?: unknown }>({ examples, ...page }: Page) {
  return page;
}

/** Leaves out of the built pages what of the catalogue is for people and tests, which is half of it. */
const withoutExamples: Plugin = {
  name: 'catalogue-without-examples',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/protocol/platforms.json')) return undefined;
    const catalogue: Rules = JSON.parse(code);
    const [rules, calls] = [catalogue.rules.map(bare), catalogue.calls?.map(bare)];
    return JSON.stringify({ ...catalogue, rules, calls });
  },
};

export default defineConfig({
  srcDir: 'src',
  publicDir: 'public',
  outDir: '.output',
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser === 'firefox' ? 'firefox' : 'chromium'),
  alias: { '@protocol': '../protocol' },
  vite: () => ({ plugins: [withoutExamples, preact()], build: { target: 'es2022' } }),
});
