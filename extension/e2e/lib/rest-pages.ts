import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { Rest } from '@/rest/rest';

const EXTENSION = fileURLToPath(new URL('../..', import.meta.url));

/** Who looks, at what size, and whether they have typed something in the page. */
export interface Looker {
  colorScheme: 'light' | 'dark';
  width?: number;
  height?: number;
  holdsText?: boolean;
  /** A countdown on the page says that it closes in a moment. */
  isClosing?: boolean;
}

/** What a page shows of a break, with no extension around it. Its shadow root is open here, so that one can look inside. */
export interface RestPages {
  open(rest: Rest, looker: Looker): Promise<Page>;
  close(): Promise<void>;
}

export async function openRestPages(): Promise<RestPages> {
  const launched = chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const [script, browser] = await Promise.all([bundle(), launched]);
  return {
    open: (rest, looker) => show(browser, script, rest, looker),
    close: () => browser.close(),
  };
}

const PAGE = `<!doctype html><html lang="en"><title>Feed</title>
<main><h1>Feed</h1><label>Comment <textarea></textarea></label></main></html>`;

const OPEN = `
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); };
`;

async function show(browser: Browser, script: string, rest: Rest, looker: Looker): Promise<Page> {
  const { colorScheme, width = 1000, height = 700, holdsText = false, isClosing = false } = looker;
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.setContent(PAGE);
  const facts = `holdsText: () => ${holdsText}, isClosing: () => ${isClosing}`;
  const link = `{ isAlive: () => true, covers: () => {}, answer: async () => false, ${facts} }`;
  const order = JSON.stringify({ type: 'rest.show', rest });
  await page.evaluate(`${OPEN}${script}\nrests.createRests(${link}).obey(${order});`);
  return page;
}

/** The part of the sense that draws it, as a script of its own. */
async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    root: EXTENSION,
    resolve: { alias: { '@protocol': `${EXTENSION}../protocol`, '@': `${EXTENSION}src` } },
    build: {
      write: false,
      lib: { entry: `${EXTENSION}src/rest/page/rests.ts`, formats: ['iife'], name: 'rests' },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]?.output[0].code ?? '';
}
