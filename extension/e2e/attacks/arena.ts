import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Chromium } from '../lib/chromium';
import type { Firefox } from '../lib/firefox';
import { until } from '../lib/wait';
import type { Foreign } from './foreign';

/** What is attacked: the port, and the name of a browser that is really paired there. */
export interface Target {
  port: number;
  browser: string;
}

/** One way that was tried, what came of it, and everything that could be read of the answer. */
export interface Try {
  way: string;
  outcome: string;
  read: string[];
}

/** A place in a browser where scripts run. Playwright and Puppeteer agree on this much. */
export interface Room {
  evaluate(expression: string): Promise<unknown>;
}

/** A browser to attack from. */
export interface Arena {
  page(url: string): Promise<Room>;
  /** The sandboxed frame that is in a page. */
  frame(url: string): Promise<Room>;
  /** A page of another extension. */
  ownPage(of: Foreign): Promise<Room>;
  /** Its background. Firefox lets no test into it. */
  background(of: Foreign): Promise<Room>;
}

const source = readFile(fileURLToPath(new URL('attack.js', import.meta.url)), 'utf8');

/** Has a room try everything. */
export async function attackFrom(room: Room, target: Target): Promise<Try[]> {
  await room.evaluate(await source);
  return (await room.evaluate(`attack(${JSON.stringify(target)})`)) as Try[];
}

/** Waits for what a content script leaves in its page. */
export async function attackOf(page: Room): Promise<Try[]> {
  const left = await until('the content script', () =>
    page.evaluate('document.documentElement.dataset.tries'),
  );
  return JSON.parse(left as string) as Try[];
}

export function chromiumArena({ context }: Chromium): Arena {
  const open = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  return {
    page: open,
    async frame(url) {
      const page = await open(url);
      return until('the frame', () => page.frames()[1]);
    },
    ownPage: ({ chromiumId }) => open(`chrome-extension://${chromiumId}/page.html`),
    background: ({ chromiumId }) =>
      until('its worker', () => context.serviceWorkers().find((worker) => worker.url().includes(chromiumId))),
  };
}

export function firefoxArena({ browser, pageOf }: Firefox): Arena {
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  return {
    page: open,
    async frame(url) {
      const page = await open(url);
      return until('the frame', () => page.frames()[1]);
    },
    ownPage: (of) => pageOf(of, 'page.html'),
    background: ({ id }) => Promise.reject(new Error(`the background of ${id} cannot be entered`)),
  };
}
