import type { Break, BreakKind } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTexts } from '@/i18n';
import { type Rest, restOf } from '@/rest/rest';
import { MOVE } from '@/ui/fixtures';
import { faultsOf } from './lib/look';
import { openRestPages, type RestPages } from './lib/rest-pages';

const MINUTE_MS = 60_000;
const LONG =
  'Ring my sister, and walk up and down the corridor while she tells me about her new flat and the cat';

let pages: RestPages;

beforeAll(async () => {
  pages = await openRestPages();
});

afterAll(() => pages.close());

const asking: Partial<Break> = { state: 'prompted', askedMs: Date.now() - 2 * MINUTE_MS, postponesLeft: 1 };
const late: Partial<Break> = {
  ...asking,
  dueMs: Date.now() - 20 * MINUTE_MS,
  restedMs: Date.now() - 70 * MINUTE_MS,
};
const last: Partial<Break> = { ...asking, postponesLeft: 0, canSkip: true };
const running: Partial<Break> = { state: 'running', untilMs: Date.now() + 60 * MINUTE_MS };

function rest(locale: string, kind: BreakKind, more: Partial<Break>, own: string[] = []): Rest {
  const texts = createTexts(locale);
  return restOf({ ...MOVE, kind, ...more }, { texts, own: { [kind]: own }, dim: false });
}

/** The buttons that lie not wholly within the window. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const buttons = [...(document.querySelector('html > div')?.shadowRoot?.querySelectorAll('button') ?? [])];
    const isOut = ({ left, right, top, bottom }: DOMRect) =>
      left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
    return buttons
      .filter((button) => isOut(button.getBoundingClientRect()))
      .map(({ textContent }) => textContent);
  });
}

test('on a page that closes in a moment it is a line, and offers no later', async () => {
  const page = await pages.open(rest('en-GB', 'move', asking), { colorScheme: 'light', isClosing: true });
  const inside = await page.evaluate(() => {
    const root = document.querySelector('html > div')?.shadowRoot;
    const labels = [...(root?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent);
    return { labels, covers: root?.querySelector(':popover-open') !== null };
  });
  expect(inside).toEqual({ labels: ['Start'], covers: false });
  await page.context().close();
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each<[string, Rest]>([
    ['asks in English', rest('en-GB', 'move', late)],
    ['asks in Arabic', rest('ar-EG', 'move', late)],
    ['asks for the last time', rest('ar-EG', 'eyes', last)],
    ['asks for fresh air', rest('en-GB', 'outside', asking)],
    ['runs in English', rest('en-GB', 'eyes', running)],
    ['runs in Arabic', rest('ar-EG', 'outside', running)],
    ["says its person's own idea", rest('ar-EG', 'move', asking, [LONG])],
  ])('%s, over the page or in a line, and without a barrier', async (_what, shown) => {
    for (const holdsText of [false, true]) {
      const page = await pages.open(shown, { colorScheme, holdsText });
      expect(await faultsOf({ page, complaints: [] })).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      await page.context().close();
    }
  });
});

test.each([
  [320, 480],
  [360, 300],
  [640, 240],
  [1920, 1080],
])('its buttons are within a window of %i by %i', async (width, height) => {
  for (const locale of ['en-GB', 'ar-EG']) {
    const page = await pages.open(rest(locale, 'move', late), { colorScheme: 'light', width, height });
    expect(await cutOff(page)).toEqual([]);
    await page.context().close();
  }
});

test("a person's own idea is text, whatever it says", async () => {
  const own = ['<b>Sing</b> & dance'];
  const page = await pages.open(rest('en-GB', 'move', asking, own), { colorScheme: 'light' });
  expect(await page.locator('html > div').getByText('<b>Sing</b> & dance').count()).toBe(1);
  await page.context().close();
});
