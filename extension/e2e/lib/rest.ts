import type { Break, BreakKind, Status } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { BREAK_KINDS } from '@/hours/breaks';
import type { Chromium } from './chromium';
import type { Home } from './home';
import { workAround } from './hours';
import { textInside } from './inside';
import { panels, visit } from './seen';
import { until } from './wait';

/** A kind of break as the daemon has it. */
export async function breakOf(home: Home, kind: BreakKind): Promise<Break | undefined> {
  const { breaks } = await home.daemon().command<Status>('status');
  return breaks.find((one) => one.kind === kind);
}

/** Settings in which the movement break is the only one, and is due after so much of a platform. */
export async function onlyMove(home: Home, every: string): Promise<void> {
  await home.putInForce(having({ move: every }, await settingsOf(home)));
}

/** Settings in which nobody is asked for a break. */
export async function noBreaks(home: Home): Promise<void> {
  await home.putInForce(having({}, await settingsOf(home)));
}

/** Settings in which there are these kinds of breaks alone, and all of them come in a moment. */
export async function onlySoon(home: Home, ...kinds: BreakKind[]): Promise<void> {
  const settings = await settingsOf(home);
  const soon = having(Object.fromEntries(kinds.map((kind) => [kind, SOON[kind]])), settings);
  await home.putInForce(kinds.includes('outside') ? workAround(soon, Date.now() + 3_000) : soon);
}

async function settingsOf(home: Home): Promise<string> {
  return `${await home.daemon().text('hours', 'get')}\n`;
}

/** The field of each kind that switches it off when it is empty, and has it come soon. */
const ON = { eyes: 'every', move: 'every', outside: 'length' } as const;
const SOON = { eyes: '5s', move: '5s', outside: '15m' } as const;

/** Settings with these in the fields of their kinds and no other breaks, which can be skipped as often as a test likes. */
function having(values: Partial<Record<BreakKind, string>>, settings: string): string {
  const freely = settings.replace(/^skips = \d+/m, 'skips = 0');
  return BREAK_KINDS.reduce((text, kind) => {
    const field = new RegExp(`(\\[breaks\\.${kind}\\][^[]*?${ON[kind]} = )"[^"]*"`);
    return text.replace(field, `$1"${values[kind] ?? ''}"`);
  }, freely);
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
