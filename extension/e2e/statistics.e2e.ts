import type { BreakState, Status } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { reach } from './lib/seen';
import { expectNear, platformMs, roleMs } from './lib/stats';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';
import { GROUP } from './sites/pages';

const X = 'https://x.com/home';
const LONG_MS = 3_000;

const day = useWorkday();
/** The one that shows where the time goes. */
let page: Page;

beforeAll(async () => {
  page = await day.browser.context.newPage();
});

const platformNow = async (platform: string) => platformMs(await day.home.stats(), platform);
const sumOf = async (part: string) =>
  Number(await page.locator(`.sum[data-part="${part}"]`).getAttribute('data-total-ms'));

/** Works on a page for some seconds. */
async function workOn(url: string, platform: string): Promise<void> {
  await day.work.bringToFront();
  await reach(day.work, url);
  await until(`seconds on ${platform}`, async () => (await platformNow(platform)) >= LONG_MS);
}

/** Goes on with the tab key to what is called so, and presses Enter there. */
async function press(name: RegExp): Promise<void> {
  await until(`${name} under the tab key`, async () => {
    await page.keyboard.press('Tab');
    return name.test(await focused());
  });
  await page.keyboard.press('Enter');
}

/** What has the keyboard, by its name. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });
}

/** Eye breaks alone, due after a second on platforms and five seconds long. */
async function onlyEyes(): Promise<void> {
  const hours = `${await day.home.daemon().text('hours', 'get')}\n`;
  await day.home.putInForce(
    hours
      .replace(/(\nweight = )\d+/, '$1500')
      .replace(/(\[breaks\.eyes\][^[]*?every = )"[^"]*"/, '$1"5s"')
      .replace(/(\[breaks\.eyes\][^[]*?length = )"[^"]*"/, '$1"5s"')
      .replace(/(\[breaks\.move\][^[]*?every = )"[^"]*"/, '$1""')
      .replace(/(\[breaks\.outside\][^[]*?length = )"[^"]*"/, '$1""'),
  );
}

async function eyesAre(...states: BreakState[]): Promise<void> {
  await until(`eyes ${states}`, async () => {
    const { breaks } = await day.home.daemon().command<Status>('status');
    return breaks.some(({ kind, state }) => kind === 'eyes' && states.includes(state));
  });
}

/** Where the time goes: each part goes on where the one before has ended. */
describe('the statistics', () => {
  test('show the seconds that were spent on two platforms', async () => {
    await workOn(GROUP, 'facebook');
    await workOn(X, 'x');
    await day.work.goto('about:blank');
    const statistics = `chrome-extension://${day.browser.extensionId}/statistics.html`;
    await page.goto(statistics);
    await page.bringToFront();
    await until('the total', async () => {
      const { totalMs } = await day.home.stats();
      const shown = page.locator('.summary-total');
      const shownMs = (await shown.count()) && Number(await shown.getAttribute('data-total-ms'));
      if (shownMs === totalMs) return true;
      await page.reload();
      await page.locator('.summary-total').waitFor();
      return false;
    });
    expectNear(await sumOf('facebook'), await platformNow('facebook'));
    expectNear(await sumOf('x'), await platformNow('x'));
    expect(await page.locator('.summary').textContent()).toContain('so far');
  });

  test('have one bar a day, and in today’s both platforms', async () => {
    expect(await page.locator('.bar-place').count()).toBe(7);
    expect(await page.locator('.chart-part').count()).toBe(2);
    const today = page.locator('.bar-place[aria-label*="X:"]');
    expect(await today.getAttribute('aria-label')).toMatch(
      /: \d+ (second|minute).*\. .*Facebook: \d+ (second|minute)/,
    );
  });

  test('tell kinds of work apart by the keyboard alone', async () => {
    await press(/^Kind of work$/);
    await page.locator('.sum[data-part="community"]').waitFor();
    expect(page.url()).toContain('split=role');
    const stats = await day.home.stats();
    expectNear(await sumOf('community'), roleMs(stats, 'community'));
    expectNear(await sumOf('feed'), roleMs(stats, 'feed'));
  });

  test('lead to the day by the keyboard alone', async () => {
    await until('the bars under the tab key', async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.matches('.bar-place') === true);
    });
    await page.keyboard.press('Home');
    await until('the bar of today', async () => {
      if (/Community/.test(await focused())) return true;
      await page.keyboard.press('ArrowRight');
      return false;
    });
    await page.keyboard.press('Enter');
    await until('the hours of the day', async () => (await page.locator('.bar-place').count()) >= 23);
    expect(page.url()).toMatch(/\?day=&split=role$/);
    expect(Number(await page.locator('.summary-total').getAttribute('data-total-ms'))).toBe(
      (await day.home.stats()).totalMs,
    );
    await page.goBack();
    await until('the week', async () => (await page.locator('.bar-place').count()) === 7);
  });

  test('tell of a break that was taken and of one that was skipped', async () => {
    await onlyEyes();
    await day.work.bringToFront();
    await reach(day.work, X);
    await eyesAre('prompted', 'due');
    await day.home.daemon().command('break', 'start');
    await eyesAre('running');
    await eyesAre('prompted', 'due');
    await day.home.daemon().command('break', 'skip');
    await day.work.goto('about:blank');
    await page.bringToFront();
    await page.reload();
    const eyes = page.locator('.rests-kind[data-kind="eyes"]');
    await eyes.waitFor();
    expect(await eyes.locator('[data-end="taken"]').textContent()).toBe('Taken: 1');
    expect(await eyes.locator('[data-end="skipped"]').textContent()).toMatch(/^Skipped: [1-9]/);
    await page.locator('.rests').getByText('Longest at the screen without a rest').waitFor();
  });
});
