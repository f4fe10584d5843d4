import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifest } from './manifest';

export default defineConfig({
  srcDir: 'src',
  publicDir: 'public',
  outDir: '.output',
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser === 'firefox' ? 'firefox' : 'chromium'),
  alias: { '@protocol': '../protocol' },
  vite: () => ({ plugins: [preact()], build: { target: 'es2022' } }),
});
