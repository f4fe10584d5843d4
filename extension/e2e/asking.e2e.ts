import type { ErrorCode, OffPlace } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Overview } from '../src/messages';
import { ROLES, verdictAt } from '../src/rules/plan';
import { away, cairo, connected, delaying, opening, placing, plan } from '../src/ui/fixtures';
import { hide, type OpenedPage, screenOf } from './lib/look';
import { useServed } from './lib/served';

const EVENING = cairo(19, 5);
const OPENED_MS = EVENING + 15 * 60_000;
const WAITS = connected(EVENING, { plan: delaying(EVENING) });
const OPEN = connected(EVENING, {
  plan: opening(delaying(EVENING), { toMs: OPENED_MS, platform: 'facebook', opening: 'delay' }),
});

const served = useServed();

/** The page of a platform that waits first, with a time that the test can run ahead: it passes by itself, too. */
function open(overview: Overview = WAITS, query = '?platform=facebook'): Promise<OpenedPage> {
  const screen = screenOf('closed', overview, query);
  return served.open(screen, true);
}

/** What the button says, and whether it can be pressed. */
async function button(page: Page): Promise<string> {
  const one = page.locator('.ask-open');
  return `${await one.textContent()}${(await one.isDisabled()) ? '' : '!'}`;
}

/** What the button says is left of the wait; NaN when it is over. */
async function secondsLeft(page: Page): Promise<number> {
  return Number(/^Open in (\d+) seconds?$/.exec(await button(page))?.[1] ?? Number.NaN);
}

test('the wait runs while the page is seen, stands still while it is not, and begins anew with the page', async () => {
  const { page, close } = await open();
  const begunS = await secondsLeft(page);
  await page.clock.runFor(6_000);
  const leftS = await secondsLeft(page);
  expect(begunS - leftS).toBeGreaterThanOrEqual(6);

  await page.evaluate(hide, true);
  const hiddenS = await secondsLeft(page);
  await page.clock.runFor(60_000);
  expect(await secondsLeft(page)).toBe(hiddenS);
  expect(await page.getByRole('status').allTextContents(), 'nothing is read out before the end').toEqual([
    '',
  ]);
  await page.evaluate(hide, false);
  await page.clock.runFor(hiddenS * 1000);
  expect(await button(page)).toBe('Open for 10 minutes!');
  expect(await page.getByRole('status').textContent()).toBe('The wait is over. You can open it now.');

  await page.reload();
  expect(await secondsLeft(page)).toBeGreaterThan(leftS);
  await close();
});

test('nothing typed is lost to the seconds, to new overviews and to a daemon that stumbles', async () => {
  const { page, background, close } = await open();
  await page.getByLabel('What for?').fill('A parcel');
  await page.getByLabel('15 minutes').check();
  await page.clock.runFor(11_000);
  expect(background.looks).toBeGreaterThan(2);
  await page.getByLabel('What for?').press('End');
  await page.keyboard.type(' is lost');
  background.overview = away(EVENING, { plan: delaying(EVENING) });
  await page.clock.runFor(5_000);
  await page.getByText('Without the Offhours service it cannot be opened.').waitFor();
  expect(await page.locator('form.ask-form').count()).toBe(0);
  background.overview = WAITS;
  await page.clock.runFor(5_000);
  expect(await page.getByLabel('What for?').inputValue()).toBe('A parcel is lost');
  expect(await button(page)).toBe('Open for 15 minutes!');
  await close();
});

test('with a reason it opens, gives the keyboard the way in, and asks again when the minutes are over', async () => {
  const { page, background, close } = await open();
  background.act = () => {
    background.overview = { ...OPEN, opened: { untilMs: OPENED_MS } };
  };
  await page.keyboard.press('Enter');
  await page.getByLabel('What for?').press('Enter');
  await page.clock.runFor(20_000);
  await page.getByRole('button', { name: 'Open for 10 minutes' }).click();
  await page.getByText('Say on one line what it is for, in at most 200 characters.').waitFor();
  expect(background.asked).toEqual([]);

  await page.getByLabel('What for?').fill('  A parcel is lost ');
  await page.getByLabel('What for?').press('Enter');
  await page.getByRole('heading', { name: 'Facebook is open until 19:20.' }).waitFor();
  const start = { platform: 'facebook', minutes: 10, reason: 'A parcel is lost' };
  expect(background.asked).toEqual([{ type: 'delay', open: start }]);
  expect(await page.locator('a:focus').getAttribute('href')).toBe('https://www.facebook.com/');

  background.overview = { ...WAITS, nowMs: OPENED_MS };
  await page.clock.runFor(5_000);
  await page.getByRole('heading', { name: 'Do you need Facebook now?' }).waitFor();
  expect(await secondsLeft(page), 'the wait, too').toBeGreaterThan(0);
  expect(await page.getByLabel('What for?').inputValue()).toBe('');
  await close();
});

test.each<[string, OffPlace, string, string, string]>([
  [
    'the feed',
    { platform: 'facebook', role: 'feed', verdict: 'delay' },
    'closed',
    'facebook',
    'https://www.facebook.com/',
  ],
  [
    'all but the feed',
    { role: 'feed', verdict: 'closed' },
    'delay',
    'facebook',
    'https://www.facebook.com/notifications',
  ],
  ['all but the feed', { role: 'feed', verdict: 'closed' }, 'delay', 'youtube', ''],
])(
  'where only %s opens the keyboard gets the way there, or the heading',
  async (_what, place, off, platform, href) => {
    const made = placing(off === 'delay' ? delaying(EVENING) : { ...plan(EVENING), waitMs: 20_000 }, place);
    const roles = ROLES.filter((role) => verdictAt(made, EVENING, platform, role) === 'delay');
    const ranges = roles.map((role) => ({ toMs: OPENED_MS, platform, role, opening: 'delay' as const }));
    const query = `?platform=${platform}&role=${roles[0]}`;
    const { page, background, close } = await open(connected(EVENING, { plan: made }), query);
    background.act = () => {
      const opened = { plan: opening(made, ...ranges), opened: { untilMs: OPENED_MS } };
      background.overview = connected(EVENING, opened);
    };
    await page.getByText(/^Outside working hours this part of \w+ opens after a short wait\./).waitFor();
    await page.getByLabel('What for?').fill('A parcel is lost');
    await page.clock.runFor(20_000);
    await page.getByRole('button', { name: 'Open for' }).click();
    await page.getByRole('heading', { name: / is open until 19:20\.$/ }).waitFor();
    await page.getByText(/^Open now on /).waitFor();
    const focus = page.locator(href ? 'a:focus' : 'h1:focus');
    await focus.waitFor();
    expect((await focus.getAttribute('href')) ?? '').toBe(href);
    await close();
  },
);

test('a wait that was over for a minute out of sight begins anew', async () => {
  const { page, close } = await open();
  await page.clock.runFor(20_000);
  expect(await button(page)).toBe('Open for 10 minutes!');
  await page.evaluate(hide, true);
  await page.clock.runFor(61_000);
  await page.evaluate(hide, false);
  expect(await secondsLeft(page), 'all of it, but for what has passed').toBeGreaterThan(10);
  await page.clock.runFor(20_000);
  expect(await button(page)).toBe('Open for 10 minutes!');
  await close();
});

test('where nothing waits first any more the page shows what is true, and otherwise why it did not open', async () => {
  const { page, background, close } = await open();
  await page.getByLabel('What for?').fill('A parcel is lost');
  await page.clock.runFor(20_000);
  const refused = (overview: Overview, code: ErrorCode) => {
    background.act = () => {
      background.overview = { ...overview, refusal: { code } };
    };
    return page.getByRole('button', { name: 'Open for' }).click();
  };
  await refused(WAITS, 'not_saved');
  await page.getByText('It could not be saved. Is the disk full?').waitFor();
  await refused(connected(cairo(22, 41)), 'no_delay');
  await page.getByRole('heading', { name: 'It is night' }).waitFor();
  await close();
});
