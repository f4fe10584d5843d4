import type { Page } from 'playwright-core';
import type { DayAnswer, DayRequest, StatisticsAnswer, StatisticsRequest } from '../../src/messages';
import { dayOf, SAID, tellsDay } from '../../src/statistics/day.fixture';
import { nothingOf, statisticsOf } from '../../src/statistics/statistics.fixture';
import { CLIENT_NAMES } from '../../src/ui/clients.fixture';
import { BUSY_DAY, cairo, connected, EYES, MOVE, status } from '../../src/ui/fixtures';
import { hoursOf } from './options-screens';
import type { Screen } from './screens';

const WORK = cairo(14, 12);
const overview = connected(WORK, { settingsRevision: 7, clients: CLIENT_NAMES });
const QUERY = '?day=2026-11-23';

/** The same with time away from the screen, in the place of what one platform had. */
export function withAway(request: StatisticsRequest): StatisticsAnswer {
  const put = <T>(value: T, from: string, to: string): T =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${from}"`, `"${to}"`));
  return put(statisticsOf(put(request, 'away', 'linkedin')), 'linkedin', 'away');
}

/** A daemon that knows the day, and does not take what is said of it. */
const refuses = (answer: DayAnswer) => () => {
  const tells = tellsDay(SAID);
  return (request: DayRequest) => (request.type === 'day' ? tells(request) : answer);
};

const screen = (name: string, more: Partial<Screen> = {}): Screen => ({
  page: 'statistics',
  name: `day-${name}`,
  overview,
  query: QUERY,
  hours: () => hoursOf(),
  statistics: withAway,
  day: () => tellsDay(SAID),
  prepare: (page) => page.locator('.day-part').waitFor(),
  ...more,
});

/** Opens the form of a line, by its place in the list. */
async function opened(page: Page, at: number): Promise<void> {
  await page.locator('.piece-open').nth(at).click();
  await page.locator('.entry-form').waitFor();
}

async function named(page: Page): Promise<void> {
  await opened(page, 0);
  await page.locator('.entry-form [value=away]').check();
  await page.locator('[data-quick=meeting]').click();
}

async function sent(page: Page): Promise<void> {
  await named(page);
  await page.locator('.entry-form [type=submit]').click();
  await page.locator('.day-part [role=alert]:not(:empty)').first().waitFor();
}

/** The day of the statistics page, piece by piece. */
export const DAYS: Screen[] = [
  screen('pieces'),
  screen('seen', { day: () => tellsDay() }),
  screen('looks', {
    prepare: (page) => page.locator('.looks summary').click(),
  }),
  screen('role', { query: `${QUERY}&split=role` }),
  screen('filtered', { query: `${QUERY}&platform=away` }),
  screen('filtered-none', { query: `${QUERY}&platform=reddit` }),
  screen('covered', {
    day: () =>
      tellsDay([...SAID, { date: '2026-11-23', from: '11:30', to: '12:30', platform: 'away', role: 'care' }]),
  }),
  screen('renamed', {
    day: () =>
      tellsDay([
        ...SAID,
        { date: '2026-11-23', from: '13:05:17', to: '13:30:17', platform: 'x', role: 'ads', seen: true },
      ]),
  }),
  screen('taken-back', {
    prepare: async (page) => {
      await page.locator('.piece-restore button').last().click();
      await page.locator('.day-said button').waitFor();
    },
  }),
  screen('old', {
    query: '?day=2025-10-22',
    day: () => () => ({
      day: { ...dayOf(), date: '2025-10-22', fromMs: cairo(-397 * 24), toMs: cairo(-396 * 24) },
    }),
  }),
  screen('form', { prepare: (page) => opened(page, 0) }),
  screen('meeting', { prepare: named }),
  screen('other', {
    prepare: async (page) => {
      await page.locator('.day-add').click();
      await page.locator('[data-quick=other]').click();
    },
  }),
  screen('naming', {
    query: `${QUERY}&name=12:29-13:05`,
    prepare: (page) => page.locator('.entry-form').waitFor(),
  }),
  screen('unnamed', {
    prepare: async (page) => {
      await page.locator('.day-add').click();
      await page.locator('.entry-form [type=submit]').click();
      await page.locator('.entry-form [role=alert]:not(:empty)').waitFor();
    },
  }),
  screen('wrong', {
    day: refuses({ why: 'refused', code: 'bad_entry', field: 'to' }),
    prepare: sent,
  }),
  screen('not-saved', { day: refuses({ why: 'not_saved' }), prepare: sent }),
  screen('saved', {
    prepare: async (page) => {
      await named(page);
      await page.locator('.entry-form [type=submit]').click();
      await page.locator('.day-said:not(:empty)').waitFor();
    },
  }),
  ...['pieces', 'meeting'].map((name) =>
    screen(`narrow-${name}`, {
      width: 420,
      prepare: name === 'meeting' ? named : (page) => page.locator('.day-part').waitFor(),
    }),
  ),
  screen('night', { overview: { ...overview, ...connected(cairo(22, 41), { settingsRevision: 7 }) } }),
  screen('empty', {
    query: '?day=2026-11-22',
    statistics: nothingOf,
    day: () => () => ({
      day: {
        ...dayOf(),
        date: '2026-11-22',
        fromMs: cairo(-24),
        toMs: cairo(0),
        stretches: [],
        absences: [],
      },
    }),
  }),
];

const absence = (name: string, more: Partial<Screen> = {}): Screen => ({
  page: 'popup',
  name: `absence-${name}`,
  overview: connected(WORK),
  day: () => tellsDay(SAID),
  prepare: (page) => page.locator('.absence').waitFor(),
  ...more,
});

async function answered(page: Page): Promise<void> {
  await page.locator('.absence button').first().click();
  await page.locator('.absence [role=status]:not(:empty), .absence [role=alert]:not(:empty)').waitFor();
}

/** What the popup and the page of today ask after a long absence. */
export const ABSENCES: Screen[] = [
  absence('asked'),
  absence('noted', { prepare: answered }),
  absence('not-saved', { day: refuses({ why: 'not_saved' }), prepare: answered }),
  absence('break', {
    overview: connected(WORK, {
      status: status(WORK, [{ ...EYES, state: 'prompted', loadMs: EYES.everyMs }, MOVE]),
    }),
  }),
  absence('away', {
    overview: connected(WORK, { stats: JSON.parse(JSON.stringify(BUSY_DAY).replace('"youtube"', '"away"')) }),
  }),
  absence('evening', { page: 'today' }),
];
