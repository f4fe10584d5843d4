import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Chromium } from '../../lib/chromium';
import type { Desk } from '../../lib/desk';
import { badgeOf, stripIn } from '../../lib/evening';
import { localTime } from '../hours';

const HEAR_MS = 500;
/** Pages of a driven browser do not hear that they come in front: ours ask for what is new every five seconds. */
const LOOK_MS = { site: 1_000, ours: 5_500 };

/** What a diary looks at, and where it is kept. */
export interface Watched {
  folder: string;
  zone: string;
  chromium: Chromium;
  desk: Desk;
  /** The popup, in a window of its own that takes nothing from the page in front. */
  popup: Page;
}

/** What the person did and what was then on the screen, as text and as numbered pictures. */
export class Diary {
  readonly #watched: Watched;
  readonly #file: string;
  #pictures = 0;
  #heard = 0;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#file = join(watched.folder, 'evening.txt');
  }

  /** Begins with a title, and writes down each notice when it comes. Returns what ends that. */
  async begin(title: string): Promise<() => Promise<void>> {
    await writeFile(this.#file, `${title}\n`);
    const watch = setInterval(() => void this.#hear(), HEAR_MS);
    return async () => clearInterval(watch);
  }

  /** What the person did, or what happened to them. */
  did(what: string): Promise<void> {
    return this.#line(`\n${localTime(Date.now(), this.#watched.zone, true)}  ${what}`);
  }

  /** Looks at these pages one after the other, at the button in the toolbar, and into the popup. */
  async sees(name: string, pages: Record<string, Page>): Promise<void> {
    const { chromium, popup } = this.#watched;
    for (const [what, page] of Object.entries(pages)) {
      await page.bringToFront();
      await page.waitForTimeout(isOurs(page) ? LOOK_MS.ours : LOOK_MS.site);
      await this.#saw(what, await wordsOn(page));
      await page.screenshot({ path: this.#picture(`${name}-${what}`) });
    }
    await this.#saw('badge', (await badgeOf(chromium)) || 'none');
    await this.#saw('popup', await wordsOn(popup));
    await popup.screenshot({ path: this.#picture(`${name}-popup`), fullPage: true });
  }

  /** What a command prints. */
  async prints(command: string, text: string): Promise<void> {
    await this.did(`$ offhours ${command}`);
    await this.#line(text.trimEnd().replace(/^/gm, '          '));
  }

  async #hear(): Promise<void> {
    const news = (await this.#watched.desk.heard()).slice(this.#heard);
    this.#heard += news.length;
    for (const notice of news) await this.did(`a notice: ${notice}`);
    if (news.length > 0) await this.#watched.desk.picture(this.#picture('notice'));
  }

  #picture(name: string): string {
    return join(this.#watched.folder, `${String(++this.#pictures).padStart(2, '0')}-${name}.png`);
  }

  #saw(what: string, words: string): Promise<void> {
    return this.#line(`          ${what.padEnd(8)} ${words}`);
  }

  #line(text: string): Promise<void> {
    return appendFile(this.#file, `${text}\n`);
  }
}

/** Everything that can be read on a page of ours; on a site's, where it is and what of ours lies above it. */
async function wordsOn(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
  if (isOurs(page)) return inOneLine(await page.innerText('body'));
  const { host, pathname } = new URL(page.url());
  const above = inOneLine(await stripIn(page));
  return above ? `${host}${pathname} with: ${above}` : `${host}${pathname}`;
}

function isOurs(page: Page): boolean {
  return page.url().startsWith('chrome-extension:');
}

function inOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line && !line.includes('{')).join(' · ');
}
