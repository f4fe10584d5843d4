import type { Break, BreakKind, Status } from '@protocol/messages';
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium';
import type { Home } from './home';
import { workAround } from './hours';
import { textInside } from './inside';
import { panels, visit } from './seen';
import { until } from './wait';

/** The movement break as the daemon has it. */
export async function moveBreak(home: Home): Promise<Break | undefined> {
  const { breaks } = await home.daemon().command<Status>('status');
  return breaks.find(({ kind }) => kind === 'move');
}

/** Settings in which the movement break is the only one, and is due after so much of a platform. */
export async function onlyMove(home: Home, every: string): Promise<void> {
  await home.putInForce(only(await settingsOf(home), 'move', every));
}

/** Settings in which nobody is asked for a break. */
export async function noBreaks(home: Home): Promise<void> {
  await home.putInForce(only(await settingsOf(home), undefined, ''));
}

/** Settings in which a kind of break is the only one, and comes in a moment. */
export async function onlySoon(home: Home, kind: BreakKind): Promise<void> {
  const settings = await settingsOf(home);
  if (kind !== 'outside') return home.putInForce(only(settings, kind, '5s'));
  await home.putInForce(only(workAround(settings, Date.now() + 3_000), 'outside', '15m'));
}

/** Settings in which eyes and movement are due together, in a moment. */
export async function bothSoon(home: Home): Promise<void> {
  const settings = only(await settingsOf(home), 'move', '5s');
  await home.putInForce(settings.replace(/(\[breaks\.eyes\][^[]*?every = )"[^"]*"/, '$1"5s"'));
}

async function settingsOf(home: Home): Promise<string> {
  return `${await home.daemon().text('hours', 'get')}\n`;
}

/** The field of each kind that switches it off when it is empty. */
const ON = { eyes: 'every', move: 'every', outside: 'length' } as const;

/** It can be skipped as often as a test likes. */
function only(settings: string, kind: BreakKind | undefined, value: string): string {
  const freely = settings.replace(/^skips = \d+/m, 'skips = 0');
  return Object.entries(ON).reduce(
    (text, [one, field]) =>
      text.replace(
        new RegExp(`(\\[breaks\\.${one}\\][^[]*?${field} = )"[^"]*"`),
        `$1"${one === kind ? value : ''}"`,
      ),
    freely,
  );
}

/** Opens an address in a window of its own. */
export async function newWindow({ context, worker }: Chromium, url: string): Promise<Page> {
  const opened = context.waitForEvent('page');
  await (await worker()).evaluate(() => chrome.windows.create({ url: 'about:blank' }));
  const page = await opened;
  await visit(page, url);
  await page.waitForLoadState();
  return page;
}

/** Waits until a curtain lies over the page, which says that. */
export async function curtained(page: Page, words: string): Promise<void> {
  await until(`a curtain over ${page.url()}`, async () => {
    return (await liesOver(page)) && (await textInside(page)).includes(words);
  });
}

/** Waits until the page says that in a line, and can be seen. */
export async function lined(page: Page, words: string): Promise<void> {
  await until(`a line in ${page.url()}`, async () => {
    return !(await liesOver(page)) && (await textInside(page)).includes(words);
  });
}

/** Whether what lies in the middle of the page is ours. */
export function liesOver(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.matches('html > div') === true,
  );
}

/** How many of the pages have something of ours. */
export async function withPanels(...pages: Page[]): Promise<number> {
  return (await Promise.all(pages.map(panels))).filter((count) => count > 0).length;
}

/** The id of the element that has the keyboard. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}
