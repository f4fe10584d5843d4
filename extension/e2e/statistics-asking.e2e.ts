import { describe, expect, it } from 'vitest';
import type { DayRequest, StatisticsAnswer, StatisticsRequest } from '../src/messages';
import { SAID, tellsDay } from '../src/statistics/day.fixture';
import { statisticsOf } from '../src/statistics/statistics.fixture';
import { away, connected } from '../src/ui/fixtures';
import { hide } from './lib/look';
import type { Screen } from './lib/screens';
import { useServed } from './lib/served';
import { NOON, openStatistics } from './lib/statistics-page';

/** What the page's own script asks the test. */
declare const askTest: (request: { type: 'overview' }) => Promise<unknown>;

const MINUTE_MS = 60_000;

const served = useServed();
const open = (query: string, movable = false, more: Partial<Screen> = {}) =>
  openStatistics(served, query, movable, more);

describe('the statistics page', () => {
  it('asks every minute while the period is running and can be seen, and never more often', async () => {
    const { page, asked, close } = await open('', true);
    await page.locator('.summary').waitFor();
    await page.clock.runFor(MINUTE_MS / 2);
    expect(asked).toHaveLength(1);
    await page.clock.runFor(MINUTE_MS / 2 + 1_000);
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
    expect(late).toHaveLength(1);
    for (const answer of late) answer();
    await page.evaluate(() => askTest({ type: 'overview' })); // answers come in their order: the late one was here
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

  it('asks every minute again where there was no answer, and at once when one presses', async () => {
    let why: StatisticsAnswer['why'] = 'away';
    const asked: string[] = [];
    const { page, close } = await open('?week=2026-11-16', true, {
      statistics: (request) => {
        asked.push(request.series.from);
        return why ? { why } : statisticsOf(request);
      },
    });
    const [again, trouble] = [page.getByRole('button', { name: 'Try again' }), page.locator('.away')];
    await trouble.getByText('The statistics show here again when the service is back.').waitFor();
    await page.clock.runFor(MINUTE_MS + 1_000);
    expect(asked).toHaveLength(2);
    await again.click();
    await expect.poll(() => asked.length).toBe(3);
    why = undefined;
    await page.clock.runFor(MINUTE_MS + 1_000);
    await page.locator('.summary').waitFor();
    expect(await trouble.count()).toBe(0);
    await page.clock.runFor(5 * MINUTE_MS);
    expect(asked).toHaveLength(4);
    why = 'refused';
    await page.getByRole('button', { name: 'The period before' }).click();
    await trouble.getByText('The statistics show here once they can be read again.').waitFor();
    expect(await page.locator('.summary').count()).toBe(0);
    why = undefined;
    await again.click();
    await page.locator('.summary').waitFor();
    expect(await trouble.count()).toBe(0);
    await close();
  });

  it('keeps its figures where only a new look has failed, and says so of no other period', async () => {
    const late: (() => void)[] = [];
    let why: StatisticsAnswer['why'];
    const { page, close } = await open('', true, {
      statistics: (request) => {
        if (request.series.from === '2026-11-15')
          return new Promise((resolve) => late.push(() => resolve(statisticsOf(request))));
        return why ? { why } : statisticsOf(request);
      },
    });
    await page.locator('.summary').waitFor();
    why = 'away';
    await page.clock.runFor(MINUTE_MS + 1_000);
    const trouble = page.locator('.away');
    await trouble.getByText('This is what was counted when the service last answered.').waitFor();
    expect(await page.locator('.summary').count()).toBe(1);
    await page.getByRole('button', { name: 'The period before' }).click();
    await page.locator('[aria-busy=true]').waitFor();
    expect(await trouble.count()).toBe(0);
    await expect.poll(() => late.length).toBe(1);
    for (const answer of late) answer();
    await page.locator('[aria-busy=false]').waitFor();
    await close();
  });

  it('asks again for a day that is over until it is told, and then no more', async () => {
    const tells = tellsDay(SAID);
    const asked: DayRequest[] = [];
    let isAway = true;
    const { page, close } = await open('?day=2026-11-20', true, {
      day: () => (request) => {
        asked.push(request);
        const answer = tells(request);
        return isAway || !answer.day ? { why: 'away' } : { day: { ...answer.day, date: '2026-11-20' } };
      },
    });
    await page.getByText('The pieces of the day cannot be told right now.').waitFor();
    isAway = false;
    await page.clock.runFor(MINUTE_MS + 5_000);
    await page.locator('.day-part').waitFor();
    await page.clock.runFor(5 * MINUTE_MS);
    expect(asked).toHaveLength(2);
    await close();
  });
});
