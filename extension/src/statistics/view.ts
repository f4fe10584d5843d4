import type { Role, SeriesQuery } from '@protocol/messages';
import { datePlus, msOf } from '@/hours/dates';
import { datesBetween } from '@/hours/exceptions';
import { ROLES } from '@/ui/bars';

/** How long a period is; a range has dates of its own. */
export type Period = 'day' | 'week' | 'month' | 'year' | 'range';
/** By what the page tells time apart. */
export type Split = 'platform' | 'role' | 'client';
/** What of the time counts, each where it is given. */
export type Filter = Pick<SeriesQuery, 'platform' | 'role' | 'client'>;

/** What the page shows. */
export interface View extends Filter {
  period: Period;
  /** A date in it, and of a range the first one; missing: today. */
  date?: string;
  /** Of a range: the last one. */
  to?: string;
  split: Split;
}

export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export const SPLITS: readonly Split[] = ['platform', 'role', 'client'];

/** Nothing was counted before. */
export const EARLIEST = '2000-01-01';

/** The view that an address names. What it does not say, or says wrongly, is as usual: this week, by platform. */
export function readView(search: string, today: string): View {
  const said = new URLSearchParams(search);
  const split = SPLITS.find((one) => one === said.get('split')) ?? 'platform';
  return { ...periodIn(said, today), split, ...filterIn(said) };
}

/** The same as an address. */
export function writeView({ period, date, to, split, platform, role, client }: View): string {
  const said = new URLSearchParams();
  if (period === 'range') {
    said.set('from', date ?? '');
    said.set('to', to ?? '');
  } else said.set(period, date ?? '');
  if (split !== 'platform') said.set('split', split);
  for (const [name, value] of Object.entries({ platform, role, client })) if (value) said.set(name, value);
  return `?${said}`;
}

function periodIn(said: URLSearchParams, today: string): Pick<View, 'period' | 'date' | 'to'> {
  const [from, to] = [said.get('from'), said.get('to')].map((text) => dateIn(text, '9999-12-31'));
  const range = from && to && datesBetween(from, to);
  if (range && range.from <= today) return { period: 'range', date: range.from, to: range.to };
  const period = PERIODS.find((one) => said.has(one)) ?? 'week';
  const date = dateIn(said.get(period), today);
  return { period, ...(date && { date }) };
}

/** A date that there is, and on which something may have been counted. */
function dateIn(text: string | null, latest: string): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  if (Number.isNaN(msOf(text)) || datePlus(text, 0) !== text) return undefined;
  return EARLIEST <= text && text <= latest ? text : undefined;
}

function filterIn(said: URLSearchParams): Filter {
  const platform = said.get('platform') ?? '';
  const role = ROLES.find((one): one is Role => one === said.get('role'));
  const client = said.get('client') ?? '';
  return {
    ...(/^[a-z][a-z0-9-]{0,31}$/.test(platform) && { platform }),
    ...(role && { role }),
    ...(client && client.length <= 64 && { client }),
  };
}

/** The view of what is left of the filters after a change; an empty choice is none. */
export function withFilter(
  { platform, role, client, ...view }: View,
  change: Partial<Record<keyof Filter, string>>,
): View {
  const said = new URLSearchParams();
  const all = { platform, role, client, ...change };
  for (const [name, value] of Object.entries(all)) if (value) said.set(name, value);
  return { ...view, ...filterIn(said) };
}

export function isFiltered({ platform, role, client }: Filter): boolean {
  return Boolean(platform || role || client);
}
