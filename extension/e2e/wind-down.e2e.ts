import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { badgeOf, planIn, stripIn } from './lib/evening';
import { workUntil } from './lib/hours';
import { clickInside } from './lib/inside';
import { curtained, lined } from './lib/rest';
import { closed, panels, textIn, visit } from './lib/seen';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';

const FACEBOOK = 'https://www.facebook.com/';
const GROUP = `${FACEBOOK}groups/1/`;
const LIVE = `${FACEBOOK}live/producer/`;
/** What a running break for movement says. */
const RUNS = 'Away from the screen';
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

const day = useWorkday();

const oursHasKeyboard = (page: Page) =>
  page.evaluate(() => document.activeElement?.matches('html > div') === true);

/** Lets work end at the next whole minute that is so far away, and says when that is, once the browser knows. */
async function endAfter(ms: number): Promise<number> {
  const endMs = Math.ceil((Date.now() + ms) / MINUTE_MS) * MINUTE_MS;
  await day.home.putInForce(workUntil(await day.home.daemon().text('hours', 'get'), endMs));
  await until('the plan', async () => (await planIn(day.browser))?.phases.some(({ toMs }) => toMs === endMs));
  return endMs;
}

/** One end of work, told in order. */
describe('the last ten minutes of work', () => {
  test('nothing is said before them', async () => {
    await endAfter(10 * MINUTE_MS + 40 * SECOND_MS);
    await day.work.goto(GROUP);
    expect(await stripIn(day.work)).toBe('');
    expect(await badgeOf(day.browser)).toBe('');
  });

  test('the page counts down and takes no focus', async () => {
    await day.work.bringToFront();
    await day.work.click('#textarea');
    await endAfter(8 * MINUTE_MS + 15 * SECOND_MS);
    await until('the countdown', async () =>
      /Facebook closes at [^\n]+\n[89]:\d\d\n/.test(await stripIn(day.work)),
    );
    await until('the badge', async () => /^(9|10)$/.test(await badgeOf(day.browser)));
    await day.work.keyboard.type('Still typing');
    expect(await textIn(day.work, '#textarea')).toBe('Still typing');
    await day.work.fill('#textarea', '');
  });

  test('so does every other page that closes, but none on which a broadcast is live', async () => {
    const other = await day.browser.context.newPage();
    await visit(other, 'https://x.com/home');
    await until('the countdown of X', async () => (await stripIn(other)).includes('X closes at'));
    await visit(other, LIVE);
    await day.work.bringToFront();
    await until('the countdown of Facebook', async () => (await stripIn(day.work)).includes('Facebook'));
    await other.bringToFront();
    expect(await panels(other)).toBe(0);
    await other.click('text=Group');
    await until('the countdown once it is over', async () => (await stripIn(other)).includes('Facebook'));
    await other.close();
  });

  test('put away it comes back for the last half minute, and the page closes', async () => {
    const endMs = await endAfter(60 * SECOND_MS);
    await until('the badge', async () => /^[12]$/.test(await badgeOf(day.browser)));
    await day.work.bringToFront();
    await clickInside(day.work);
    await until('no countdown', async () => (await stripIn(day.work)) === '');
    await day.work.goto(`${FACEBOOK}groups/2/`);
    expect(await stripIn(day.work)).toBe('');
    await day.home.daemon().command('break', 'now', '--kind', 'move');
    await curtained(day.work, RUNS);
    await day.work.keyboard.press('Tab');
    await until('the ending', async () => (await stripIn(day.work)).includes('stays here'), 150 * SECOND_MS);
    expect(endMs - Date.now()).toBeLessThanOrEqual(30 * SECOND_MS);
    await lined(day.work, RUNS); // what is to be finished in it is seen
    expect(await oursHasKeyboard(day.work), 'and the next key is not for the page').toBe(true);
    await clickInside(day.work, '×');
    await until('no countdown', async () => !(await stripIn(day.work)).includes('stays here'));
    await day.work.waitForTimeout(2 * SECOND_MS); // the page looks once a second
    await lined(day.work, RUNS);
    expect(Date.now(), 'the end is still to come').toBeLessThan(endMs);
    await closed(day.work, 'facebook', 60 * SECOND_MS);
    expect(Date.now()).toBeGreaterThanOrEqual(endMs);
    await until('an empty badge', async () => (await badgeOf(day.browser)) === '');
  }, 300_000);
});
