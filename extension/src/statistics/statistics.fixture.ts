import type { HourTime, Role, Series, SeriesQuery, SeriesStep, Split, Stats } from '@protocol/messages';
import { datePlus, monthOf, weekdayOf } from '@/hours/dates';
import type { StatisticsAnswer, StatisticsRequest } from '@/messages';
import { CLIENT_NAMES } from '@/ui/clients.fixture';

const MINUTE_MS = 60_000;

/** The days that somebody worked: all up to a Monday, from Sundays to Thursdays. */
const LAST = '2026-11-23';
const FIRST = '2025-08-03';

/** What is done in an hour of work, in minutes out of a hundred. */
const PLACES: readonly (readonly [platform: string, role: Role, client: string, percent: number])[] = [
  ['facebook', 'community', 'c1', 17],
  ['facebook', 'care', 'c1', 12],
  ['facebook', 'ads', 'c2', 5],
  ['instagram', 'content', 'c1', 15],
  ['instagram', 'community', 'c2', 7],
  ['linkedin', 'content', 'c2', 9],
  ['youtube', 'content', '', 8],
  ['youtube', 'analytics', '', 4],
  ['tiktok', 'content', 'c1', 7],
  ['x', 'community', '', 5],
  ['x', 'feed', '', 4],
  ['pinterest', 'content', 'c2', 3],
  ['canva', 'content', '', 2],
  ['whatsapp', 'care', 'c1', 1],
  ['reddit', 'admin', '', 1],
];

/** Minutes of an hour: most of them in the morning, some of them at night. */
const HOURS: readonly number[] = [
  ...[0, 0, 0, 0, 0, 0, 0, 6, 12, 41, 46, 38],
  ...[30, 22, 35, 40, 28, 9, 0, 4, 14, 18, 8, 0],
];

/** A daemon that has counted the days of somebody who is busy. */
export function statisticsOf({ series, before, stats }: StatisticsRequest): StatisticsAnswer {
  return {
    series: seriesOf(series),
    before: seriesOf(before),
    stats: statsOf(stats.from ?? LAST, stats.to ?? LAST),
  };
}

/** The same before anything was counted. */
export function nothingOf({ series, before }: StatisticsRequest): StatisticsAnswer {
  const nothing = (query: SeriesQuery) => empty(seriesOf(query));
  return {
    series: nothing(series),
    before: nothing(before),
    stats: { fromMs: 0, toMs: 1, totalMs: 0, platforms: [] },
  };
}

function empty({ steps, week }: Series): Series {
  const none: HourTime = { totalMs: 0, offMs: 0 };
  return {
    totalMs: 0,
    offMs: 0,
    parts: [],
    steps: steps.map((step) => ({ ...step, totalMs: 0, partsMs: [] })),
    week: week.map(() => none),
  };
}

/** The series of some days, as the daemon makes it of its ledger. */
export function seriesOf(query: SeriesQuery): Series {
  const days = daysBetween(query.from, query.to);
  const places = PLACES.filter((place) => counts(place, query));
  const ids = [...new Set(places.map((place) => idOf(place, query.split)))];
  const percentOf = (id: string) =>
    sum(places.filter((place) => idOf(place, query.split) === id).map(([, , , n]) => n));
  const parts = ids.sort((one, other) => percentOf(other) - percentOf(one));
  const stepOfMs = (ms: number) => parts.map((id) => Math.round((ms * percentOf(id)) / 100));
  const steps = stepsOf(days, query, stepOfMs);
  const week = weekOf(days, sum(places.map(([, , , n]) => n)) / 100);
  const told = parts.map((id, at) => ({
    id,
    ...labelOf(id),
    totalMs: sum(steps.map(({ partsMs }) => partsMs[at] ?? 0)),
  }));
  return {
    totalMs: sum(steps.map(({ totalMs }) => totalMs)),
    offMs: sum(week.map(({ offMs }) => offMs)),
    parts: told.filter(({ totalMs }) => totalMs > 0),
    steps,
    week,
  };
}

function counts([platform, role, client]: (typeof PLACES)[number], query: SeriesQuery): boolean {
  return (
    (!query.platform || platform === query.platform) &&
    (!query.role || role === query.role) &&
    (!query.client || client === query.client)
  );
}

function idOf([platform, role, client]: (typeof PLACES)[number], split: Split): string {
  if (split === 'role') return role;
  return split === 'client' ? client : platform;
}

function labelOf(id: string): { label?: string } {
  const label = CLIENT_NAMES.find((client) => client.id === id)?.label;
  return label ? { label } : {};
}

function stepsOf(days: string[], { step }: SeriesQuery, partsOf: (ms: number) => number[]): SeriesStep[] {
  const bar = (from: string, ms: number, hour?: number): SeriesStep => {
    const partsMs = partsOf(ms);
    return { from, ...(hour && { hour }), totalMs: sum(partsMs), partsMs };
  };
  if (step === 'hour') {
    return days.flatMap((day) =>
      HOURS.map((minutes, hour) => bar(day, minutes * MINUTE_MS * busy(day), hour)),
    );
  }
  const starts = [...new Set(days.map((day) => startOf(day, step)))];
  return starts.map((from) => bar(from, sum(days.filter((day) => startOf(day, step) === from).map(dayMs))));
}

function startOf(day: string, step: SeriesQuery['step']): string {
  if (step === 'month') return monthOf(day);
  if (step === 'year') return `${day.slice(0, 4)}-01-01`;
  if (step === 'day') return day;
  const order = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  return datePlus(day, -order.indexOf(weekdayOf(day)));
}

function weekOf(days: string[], part: number): HourTime[] {
  const order = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  return order.flatMap((weekday) =>
    HOURS.map((minutes, hour) => {
      const of = days.filter((day) => weekdayOf(day) === weekday);
      const totalMs = Math.round(sum(of.map(busy)) * minutes * MINUTE_MS * part);
      return { totalMs, offMs: hour < 9 || hour >= 17 ? totalMs : 0 };
    }),
  );
}

function statsOf(from: string, to: string): Stats {
  const series = (split: Split, more: Partial<SeriesQuery> = {}) =>
    seriesOf({ from, to, step: 'year', split, ...more });
  const platformsOf = (more: Partial<SeriesQuery>) =>
    series('platform', more).parts.map(({ id, totalMs }) => ({
      platform: id,
      totalMs,
      roles: series('role', { ...more, platform: id }).parts.map((part) => ({
        role: part.id as Role,
        totalMs: part.totalMs,
      })),
    }));
  const { totalMs, offMs } = series('platform');
  const clients = series('client').parts.filter(({ id }) => id);
  return {
    fromMs: 0,
    toMs: 1,
    totalMs,
    platforms: platformsOf({}),
    clients: clients.map(({ id, label = '', totalMs: ms }) => ({
      id,
      label,
      totalMs: ms,
      platforms: platformsOf({ client: id }),
    })),
    overtime: {
      totalMs: offMs,
      followUpMs: Math.round(offMs / 3),
      onCallMs: Math.round(offMs / 4),
      delayMs: 0,
      onCalls: [],
    },
    gaps: [],
  };
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = datePlus(day, 1)) days.push(day);
  return days;
}

function dayMs(day: string): number {
  return sum(HOURS) * MINUTE_MS * busy(day);
}

/** How busy a day was, of the busiest: none is like the one before. */
function busy(day: string): number {
  if (day > LAST || day < FIRST || ['fri', 'sat'].includes(weekdayOf(day))) return 0;
  return 0.55 + ((Number(day.slice(8)) * 7 + Number(day.slice(5, 7)) * 3) % 10) / 22;
}

function sum(all: readonly number[]): number {
  return all.reduce((total, n) => total + n, 0);
}
