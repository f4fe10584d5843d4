import type { Page } from 'playwright-core';
import { breaksOf, noBreaks } from '../../src/statistics/breaks.fixture';
import { nothingOf, statisticsOf } from '../../src/statistics/statistics.fixture';
import { away, cairo, connected, OWN_SETTINGS, privately, unpaired, unwatched } from '../../src/ui/fixtures';
import { hoursOf } from './options-screens';
import type { Screen } from './screens';

const WORK = cairo(14, 12);
const overview = connected(WORK, { settingsRevision: 7 });

/** With the text of the first picture open. */
async function opened(page: Page): Promise<void> {
  await page.locator('.summary').waitFor();
  for (const summary of await page.locator('.as-table summary').all()) await summary.click();
  await page.locator('.heat .table-room').waitFor();
}

const screen = (name: string, query: string, more: Partial<Screen> = {}): Screen => ({
  page: 'statistics',
  name,
  overview,
  query,
  hours: () => hoursOf(),
  statistics: statisticsOf,
  breaks: breaksOf,
  prepare: (page) => page.locator('.summary, .empty').waitFor(),
  ...more,
});

/** The statistics page in its states. */
export const STATISTICS: Screen[] = [
  screen('week', ''),
  screen('week-before', '?week=2026-11-16'),
  screen('week-role', '?week=2026-11-16&split=role'),
  screen('week-client', '?week=2026-11-16&split=client'),
  screen('day', '?day=2026-11-23'),
  screen('month', '?month=2026-10-01'),
  screen('year', '?year=2026-01-01&split=role'),
  screen('range', '?from=2026-01-04&to=2026-07-31'),
  screen('two-days', '?from=2026-11-22&to=2026-11-23'),
  screen('range-wrong', '?from=2026-11-16&to=2026-11-23', {
    prepare: async (page) => {
      await page.locator('.summary').waitFor();
      await page.locator('[name=to]').fill('2026-11-12');
      await page.locator('.kind-wrong [role=alert]').waitFor();
    },
  }),
  screen('filtered', '?week=2026-11-16&platform=facebook&split=role'),
  screen('empty', '?week=2024-05-01', { statistics: nothingOf, breaks: noBreaks }),
  screen('empty-filtered', '?week=2024-05-01&role=ads', { statistics: nothingOf, breaks: noBreaks }),
  screen('table', '?week=2026-11-16&split=role', { prepare: opened }),
  screen('breaks-none', '?week=2026-11-16', { breaks: noBreaks }),
  screen('breaks-first', '?week=2026-08-03'),
  screen('breaks-unknown', '?week=2026-11-16', { breaks: () => ({ why: 'refused' }) }),
  screen('breaks-too-long', '?from=2024-11-16&to=2026-11-16'),
  screen('pointed', '?week=2026-11-16', {
    prepare: async (page) => {
      await page.locator('.bar-place').nth(1).focus();
      await page.locator('.readout strong').waitFor();
    },
  }),
  screen('unwatched', '?week=2026-11-16', {
    overview: { ...overview, status: unwatched(WORK, { past: [] }) },
    statistics: (request) => {
      const { stats, ...rest } = statisticsOf(request);
      const gaps = [17, 18, 19, 20].map((day) => ({
        browser: 'b_1',
        fromMs: cairo((day - 23) * 24 + 10),
        toMs: cairo((day - 23) * 24 + 11, 20),
      }));
      return { ...rest, ...(stats && { stats: { ...stats, gaps } }) };
    },
  }),
  screen('night', '?month=2026-11-01', { overview: connected(cairo(22, 41), { settingsRevision: 7 }) }),
  screen('narrow', '?week=2026-11-16', { width: 420 }),
  screen('narrow-month', '?month=2026-10-01&split=role', { width: 420 }),
  screen('narrow-range', '?from=2026-10-01&to=2026-11-12&split=client', { width: 420 }),
  screen('middle', '?day=2026-11-23&split=role', { width: 700 }),
  screen('away', '', {
    overview: away(WORK, { settings: OWN_SETTINGS }),
    statistics: () => ({ why: 'away' }),
    prepare: (page) => page.locator('.away').waitFor(),
  }),
  screen('unread', '', {
    statistics: () => ({ why: 'refused' }),
    prepare: (page) => page.locator('.away').waitFor(),
  }),
  screen('unpaired', '', {
    overview: unpaired(WORK, false),
    hours: () => () => ({}),
    prepare: (page) => page.locator('.away').waitFor(),
  }),
  screen('private', '', {
    overview: privately(overview),
    prepare: (page) => page.locator('.away').waitFor(),
  }),
];
