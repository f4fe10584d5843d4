import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhaseRange } from '@protocol/messages';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Daemon, startDaemon } from './lib/daemon';
import { type TemporaryFolder, temporaryFolder } from './lib/paths';

/** Long enough for both changes of the clocks in a year, whatever the day is. */
const DAYS = 366;
const DAY_MS = 86_400_000;

let daemon: Daemon;
let folder: TemporaryFolder;
let files = 0;

beforeAll(async () => {
  daemon = await startDaemon();
  folder = await temporaryFolder('calendar');
});

afterAll(async () => {
  await daemon.stop();
  await folder.remove();
});

/** Times that clocks show twice, or never, on the days of their changes in one of the zones. */
function settings(zone: string, holiday: string): string {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  return [
    `zone = "${zone}"`,
    'language = "en"',
    'night = "23:30-01:30"',
    '[work]',
    ...days.map((day) => `${day} = ["02:30-09:00", "16:00-23:15"]`),
    '[[exceptions]]',
    'name = "Holiday, at last; far away"',
    `from = ${holiday}`,
    `to = ${holiday}`,
    'work = {}',
  ].join('\n');
}

/** The calendar of a year, and where it and the settings lie. */
async function exported(zone: string, holiday: string) {
  const hours = join(folder.path, 'hours.toml');
  await writeFile(hours, settings(zone, holiday));
  await daemon.text('hours', 'set', hours);
  const file = join(folder.path, `${files++}.ics`);
  await daemon.text('hours', 'export', '--format', 'ics', '--days', String(DAYS), '--out', file);
  const calendar = new ICAL.Component(ICAL.parse(await readFile(file, 'utf8')));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { hours, calendar, events };
}

/** A date so many days after the day that it is in the zone now. */
function dateIn(zone: string, nowMs: number, days = 0): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(nowMs);
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
}

/** An event with times as another program understands it. */
function phase(event: ICAL.Event): PhaseRange {
  const fromMs = event.startDate.toUnixTime() * 1000;
  return {
    phase: event.summary === 'Night' ? 'night' : 'off',
    fromMs,
    toMs: event.endDate.toUnixTime() * 1000,
  };
}

describe.each(['Africa/Cairo', 'Europe/London', 'America/New_York'])(
  'a year in %s, read by another program',
  (zone) => {
    test('has the instants of the plan, through both changes of the clocks', async () => {
      const { hours, calendar, events } = await exported(zone, dateIn(zone, Date.now(), 20));
      const [rules] = calendar.getAllSubcomponents('vtimezone');
      expect(rules?.getAllSubcomponents().length).toBe(3);

      const stamp = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstamp') as ICAL.Time;
      const nowMs = stamp.toUnixTime() * 1000;
      const span = ['--from', dateIn(zone, nowMs), '--to', dateIn(zone, nowMs, DAYS)];
      const phases = await daemon.command<PhaseRange[]>('hours', 'preview', '--settings', hours, ...span);
      const first = phases[0]?.fromMs ?? 0;
      const last = phases.at(-1)?.toMs ?? 0;
      const got = events
        .filter((event) => !event.startDate.isDate)
        .map(phase)
        .map(({ phase, fromMs, toMs }) => ({
          phase,
          fromMs: Math.max(fromMs, first),
          toMs: Math.min(toMs, last),
        }));
      expect(got.length).toBeGreaterThan(2 * DAYS);
      expect(got).toEqual(phases.filter(({ phase }) => phase !== 'work'));
    });

    test('has the day off as a whole day, and the same events in the next file', async () => {
      const holiday = dateIn(zone, Date.now(), 20);
      const one = await exported(zone, holiday).then(({ events }) => events);
      const wholeDays = one.filter((event) => event.startDate.isDate);
      expect(
        wholeDays.map((event) => [event.summary, event.startDate.toString(), event.duration.toString()]),
      ).toEqual([['Holiday, at last; far away', holiday, 'P1D']]);
      const next = await exported(zone, holiday).then(({ events }) => events);
      expect(next.map((event) => event.uid)).toEqual(one.map((event) => event.uid));
      expect(new Set(one.map((event) => event.uid)).size).toBe(one.length);
    });
  },
);
