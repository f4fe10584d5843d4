import { describe, expect, it } from 'vitest';
import type { StatisticsAnswer, StatisticsRequest } from '../src/messages';
import { statisticsOf } from '../src/statistics/statistics.fixture';
import { away, cairo, connected } from '../src/ui/fixtures';
import { hide, screenOf } from './lib/look';
import { hoursOf } from './lib/options-screens';
import type { Screen } from './lib/screens';
import { useServed } from './lib/served';

const NOON = cairo(12);
const MINUTE_MS = 60_000;

const served = useServed();

/** The page over a daemon that has counted much; of what it is asked the test keeps a list. */
function open(query: string, still = false, more: Partial<Screen> = {}) {
  const asked: StatisticsRequest[] = [];
  const screen: Screen = {
    ...screenOf('statistics', connected(NOON, { settingsRevision: 7 }), query),
    hours: () => hoursOf(),
    statistics: (request) => {
      asked.push(request);
      return statisticsOf(request);
    },
    ...more,
  };
  return served.open(screen, still).then((opened) => ({ ...opened, asked }));
}

const daysOf = (asked: StatisticsRequest[]) => asked.map(({ series: { from, to } }) => [from, to]);

describe('the statistics page', () => {
  it('asks for this week, the one before and the rest of it at once', async () => {
    const { page, asked, close } = await open('');
    await page.locator('.summary').waitFor();
    const [first] = asked;
    expect(asked).toHaveLength(1);
    expect(first?.series).toEqual({ from: '2026-11-22', to: '2026-11-28', step: 'day', split: 'platform' });
    expect(first?.before).toMatchObject({ from: '2026-11-15', to: '2026-11-21' });
    expect(first?.stats).toEqual({ from: '2026-11-22', to: '2026-11-28' });
    await close();
  });

  it('has an address for each view, and Back leads through them', async () => {
    const { page, asked, close } = await open('?week=2026-11-16');
    const title = page.getByRole('heading', { level: 1 });
    await page.getByRole('button', { name: 'The period before' }).click();
    await expect.poll(() => title.textContent()).toMatch(/8 – 14 Nov/);
    await page.getByRole('button', { name: 'Kind of work' }).click();
    await page.getByRole('button', { name: 'Month' }).click();
    await expect.poll(() => page.url()).toContain('?month=2026-11-08&split=role');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => title.textContent()).toMatch(/8 – 14 Nov/);
    expect(
      await page.getByRole('button', { name: 'Platform', exact: true }).getAttribute('aria-pressed'),
    ).toBe('true');
    await page.goBack();
    await expect.poll(() => title.textContent()).toMatch(/15 – 21 Nov/);
    expect(new Set(daysOf(asked).map(([from]) => from))).toEqual(
      new Set(['2026-11-15', '2026-11-08', '2026-11-01']),
    );
    await close();
  });

  it('goes no further than today, and there at once', async () => {
    const { page, close } = await open('?week=2026-11-20');
    const [later, today] = ['The period after', 'Today'].map((name) => page.getByRole('button', { name }));
    await later?.click();
    await expect.poll(() => later?.isDisabled()).toBe(true);
    expect(await today?.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Year' }).click();
    await page.getByRole('button', { name: 'The period before' }).click();
    await today?.click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('2026');
    await close();
  });

  it('is gone along and into with the keyboard', async () => {
    const { page, asked, close } = await open('?week=2026-11-16');
    await page.locator('.bar-place').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Monday 16 November: 4 h').waitFor();
    const says = await page.locator('.bar-place:focus').getAttribute('aria-label');
    expect(says).toMatch(/^Monday 16 November: 4 hours and .* Facebook: 1 hour/);
    await page.keyboard.press('End');
    await page.getByText('Saturday 21 November: nothing').waitFor();
    expect(await page.locator('.bar-place[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toMatch(/Sunday,? 15 November/);
    expect(asked.at(-1)?.series).toMatchObject({ from: '2026-11-15', to: '2026-11-15', step: 'hour' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await close();
  });

  it('counts only what is chosen, and everything again', async () => {
    const { page, asked, close } = await open('?week=2026-11-16');
    await page.getByRole('combobox', { name: 'Platform' }).selectOption('Facebook');
    await page.getByRole('combobox', { name: 'Kind of work' }).selectOption('Ads');
    await expect.poll(() => asked.at(-1)?.series).toMatchObject({ platform: 'facebook', role: 'ads' });
    expect(page.url()).toContain('platform=facebook&role=ads');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => asked.at(-1)?.series).not.toHaveProperty('platform');
    await close();
  });

  it('says the bars and the week as tables, too', async () => {
    const { page, close } = await open('?week=2026-11-16&split=role');
    const [bars, week] = [page.locator('.bars'), page.locator('.heat')];
    await bars.getByText('As a table').click();
    await bars.getByRole('rowheader', { name: 'Monday 16 November' }).waitFor();
    expect(await bars.getByRole('row').count()).toBe(8);
    await week.getByText('As a table').click();
    await week.getByRole('row', { name: /Sunday 10:00 to 11:00/ }).waitFor();
    await close();
  });

  it('asks every minute while the period is running and can be seen, and never more often', async () => {
    const { page, asked, close } = await open('', true);
    await page.locator('.summary').waitFor();
    await page.clock.runFor(MINUTE_MS - 5_000);
    expect(asked).toHaveLength(1);
    await page.clock.runFor(10_000);
    expect(asked).toHaveLength(2);
    await page.evaluate(hide, true);
    await page.clock.runFor(5 * MINUTE_MS);
    expect(asked).toHaveLength(2);
    await page.evaluate(hide, false);
    await expect.poll(() => asked.length).toBe(3);
    await page.evaluate(hide, true);
    await page.evaluate(hide, false);
    await page.clock.runFor(1_000);
    expect(asked).toHaveLength(3);
    await close();
  });

  it('asks once about what is over', async () => {
    const { page, asked, close } = await open('?week=2026-11-16', true);
    await page.locator('.summary').waitFor();
    await page.clock.runFor(5 * MINUTE_MS);
    expect(asked).toHaveLength(1);
    await close();
  });

  it('keeps what it shows until there is something else, and is fooled by no late answer', async () => {
    const late: (() => void)[] = [];
    const answers = (request: StatisticsRequest): StatisticsAnswer | Promise<StatisticsAnswer> => {
      if (request.series.from !== '2026-11-08') return statisticsOf(request);
      return new Promise((resolve) => late.push(() => resolve(statisticsOf(request))));
    };
    const { page, close } = await open('?week=2026-11-16', false, {
      statistics: answers,
    });
    const total = page.locator('.summary-total');
    const shown = await total.textContent();
    const before = page.getByRole('button', { name: 'The period before' });
    await before.click();
    await page.locator('[aria-busy=true]').waitFor();
    expect(await total.textContent()).toBe(shown);
    await before.click();
    await page.locator('[aria-busy=false]').waitFor();
    const now = await total.textContent();
    expect(now).not.toBe(shown);
    for (const answer of late) answer();
    await page.waitForTimeout(300);
    expect(await total.textContent()).toBe(now);
    await close();
  });

  it('says why there is nothing, and asks again when the daemon is back', async () => {
    const { page, background, asked, close } = await open('', false, {
      overview: away(NOON, { settingsRevision: 7 }),
    });
    await page.getByText('The statistics show here again when the service is back.').waitFor();
    expect(asked).toEqual([]);
    background.overview = connected(NOON, { settingsRevision: 7 });
    await page.locator('.summary').waitFor();
    background.overview = away(NOON, { settingsRevision: 7 });
    await page.getByText('This is what was counted when').waitFor();
    expect(await page.locator('.summary').count()).toBe(1);
    await close();
  });

  it('is on paper with its tables and without its buttons', async () => {
    const { page, close } = await open('?week=2026-11-16&split=role');
    await page.locator('.summary').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    await page.locator('.bars').getByRole('rowheader', { name: 'Monday 16 November' }).waitFor();
    const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ink()).toBe('rgb(255, 255, 255)');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.as-table[open]').count()).toBe(0);
    await close();
  });
});

describe('the popup', () => {
  it('leads to the statistics', async () => {
    const { page, background, close } = await served.open(screenOf('popup', connected(NOON)));
    await page.getByRole('button', { name: 'Statistics' }).click();
    await expect.poll(() => background.opened).toEqual(['statistics.html']);
    await close();
  });
});
