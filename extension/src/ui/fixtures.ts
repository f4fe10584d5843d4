import type {
  Break,
  BrowserInfo,
  Correction,
  FollowUpStatus,
  OffPlace,
  PhaseRange,
  Plan,
  PlatformStats,
  Recovery,
  Role,
  Settings,
  SettingsRevision,
  Stats,
  Status,
  Trouble,
} from '@protocol/messages';
import { USUAL } from '@/hours/usual.fixture';
import type { FrontPage, Overview } from '@/messages';
import { platforms } from './platforms';

const ZONE = 'Africa/Cairo';
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** An instant of Monday 23 November 2026 in Cairo, two hours ahead of UTC; hours of 24 and more are the next days. */
export function cairo(hour: number, minute = 0): number {
  return Date.UTC(2026, 10, 23, hour - 2, minute);
}

const WEEK: PhaseRange[] = [
  { phase: 'night', fromMs: cairo(-2, 30), toMs: cairo(6, 30) },
  { phase: 'off', fromMs: cairo(6, 30), toMs: cairo(9) },
  { phase: 'work', fromMs: cairo(9), toMs: cairo(17) },
  { phase: 'off', fromMs: cairo(17), toMs: cairo(22, 30) },
  { phase: 'night', fromMs: cairo(22, 30), toMs: cairo(30, 30) },
  { phase: 'off', fromMs: cairo(30, 30), toMs: cairo(33) },
  { phase: 'work', fromMs: cairo(33), toMs: cairo(41) },
  { phase: 'off', fromMs: cairo(41), toMs: cairo(46, 30) },
  { phase: 'night', fromMs: cairo(46, 30), toMs: cairo(54, 30) },
  { phase: 'off', fromMs: cairo(54, 30), toMs: cairo(57) },
  { phase: 'work', fromMs: cairo(57), toMs: cairo(65) },
];

/** The 48 hours after an instant, as the daemon plans them. */
export function plan(madeAtMs: number, phases = WEEK): Plan {
  const validUntilMs = madeAtMs + 48 * HOUR_MS;
  const within = phases
    .map((range) => ({
      ...range,
      fromMs: Math.max(range.fromMs, madeAtMs),
      toMs: Math.min(range.toMs, validUntilMs),
    }))
    .filter((range) => range.fromMs < range.toMs);
  const verdicts = within
    .filter(({ phase }) => phase !== 'work')
    .map(({ fromMs, toMs }) => ({ verdict: 'closed' as const, fromMs, toMs }));
  return { revision: 7, madeAtMs, validUntilMs, zone: ZONE, phases: within, verdicts };
}

/** The same where off hours wait first instead of closing, and the night closes. */
export function delaying(madeAtMs: number): Plan {
  const made = plan(madeAtMs);
  const waits = made.phases
    .filter(({ phase }) => phase === 'off')
    .map(({ fromMs, toMs }) => ({ verdict: 'delay' as const, fromMs, toMs }));
  return { ...made, verdicts: [...made.verdicts, ...waits], waitMs: 20_000 };
}

/** The same where off hours treat some places otherwise, as the daemon lays them. */
export function placing(made: Plan, ...places: OffPlace[]): Plan {
  const { madeAtMs, validUntilMs, phases, verdicts } = made;
  const others = places.map((place) => ({ ...place, fromMs: madeAtMs, toMs: validUntilMs }));
  const takenBack = phases
    .filter(({ phase }) => phase !== 'off')
    .map(({ phase, fromMs, toMs }) => ({
      verdict: phase === 'work' ? ('open' as const) : ('closed' as const),
      fromMs,
      toMs,
    }));
  return { ...made, verdicts: [...verdicts, ...others, ...takenBack] };
}

/** The same with the follow-up open until an instant. */
export function followUp(madeAtMs: number, untilMs: number): Plan {
  const made = plan(madeAtMs);
  const open = (role: Role) => ({
    verdict: 'open' as const,
    fromMs: madeAtMs,
    toMs: untilMs,
    role,
    opening: 'follow_up' as const,
  });
  return { ...made, verdicts: [...made.verdicts, open('community'), open('care')] };
}

function minutes(platform: string, roles: Record<string, number>): PlatformStats {
  const parts = Object.entries(roles).map(([role, n]) => ({
    role: role as PlatformStats['roles'][number]['role'],
    totalMs: n * MINUTE_MS,
  }));
  return { platform, totalMs: parts.reduce((sum, part) => sum + part.totalMs, 0), roles: parts };
}

function stats(platforms: PlatformStats[]): Stats {
  const totalMs = platforms.reduce((sum, platform) => sum + platform.totalMs, 0);
  return { fromMs: cairo(0), toMs: cairo(24), totalMs, platforms };
}

export const BUSY_DAY = stats([
  minutes('facebook', { community: 48, care: 31, content: 12, ads: 9, feed: 6 }),
  minutes('instagram', { content: 42, community: 18, analytics: 7 }),
  minutes('youtube', { content: 16, analytics: 9.5, admin: 4 }),
  minutes('x', { community: 7, feed: 3.2 }),
]);

/** A day on which everything was done everywhere. */
export const WIDE_DAY = stats(
  platforms.map(({ id }, index) => minutes(id, { content: 40 - index, care: 9, community: 5 })),
);

export const EMPTY_DAY = stats([]);

export const EYES: Break = {
  kind: 'eyes',
  state: 'ahead',
  loadMs: 8 * MINUTE_MS,
  everyMs: 20 * MINUTE_MS,
  lengthMs: 20_000,
  postponesLeft: 2,
  postponeMs: 3 * MINUTE_MS,
  canSkip: true,
};

export const MOVE: Break = {
  kind: 'move',
  state: 'ahead',
  loadMs: 24 * MINUTE_MS,
  everyMs: 50 * MINUTE_MS,
  lengthMs: 5 * MINUTE_MS,
  postponesLeft: 2,
  postponeMs: 3 * MINUTE_MS,
  canSkip: true,
};

/** In the middle of that Monday's working hours. */
export const OUTSIDE: Break = {
  kind: 'outside',
  state: 'ahead',
  loadMs: 0,
  everyMs: 0,
  atMs: cairo(13),
  lengthMs: 15 * MINUTE_MS,
  postponesLeft: 2,
  postponeMs: 3 * MINUTE_MS,
  canSkip: true,
};

export function status(nowMs: number, breaks: Break[] = [EYES, MOVE]): Status {
  return {
    version: '0.1.0',
    pid: 4711,
    startedMs: nowMs - 3 * HOUR_MS,
    listen: '127.0.0.1:47615',
    serving: true,
    data: '/home/mariam/.local/share/offhours',
    phase: 'work',
    phaseUntilMs: cairo(17),
    next: 'off',
    zone: ZONE,
    tzdata: '2026b',
    tzdataSource: 'system',
    prompts: 'buttons',
    breaks,
    browsers: [],
  };
}

const BROWSERS: BrowserInfo[] = [
  { id: 'b_1', family: 'chromium', pairedMs: 1, startedMs: 1, connected: true },
  { id: 'b_2', family: 'firefox', pairedMs: 1, startedMs: 1, connected: false },
];

/** Facebook's front page in front, as the catalogue has it. */
export const HOME_IN_FRONT: FrontPage = {
  platform: 'facebook',
  role: 'feed',
  rule: 'facebook.home',
  pattern: 'facebook.com/',
};

/** What somebody has corrected that morning and long before. */
export const CORRECTIONS: Correction[] = [
  {
    rule: 'facebook.home',
    pattern: 'facebook.com/',
    platform: 'facebook',
    catalogue: 'feed',
    role: 'community',
    sinceMs: cairo(9, 40),
  },
  {
    rule: 'facebook.business-ad-center',
    pattern: 'business.facebook.com/latest/ad_center/**?nav_ref=ads',
    platform: 'facebook',
    catalogue: 'ads',
    role: 'content',
    sinceMs: cairo(-24 * 40),
  },
];

/** A daemon that tells of a Firefox that is not watched since an instant, and of what was not in this browser. */
export function unwatched(
  nowMs: number,
  { now, past, unpaired }: { now?: number; past: [fromMs: number, toMs: number][]; unpaired?: string[] },
): Status {
  return {
    ...status(nowMs),
    browsers: BROWSERS.map((info) => (now && !info.connected ? { ...info, unwatchedMs: now } : info)),
    gaps: past.map(([fromMs, toMs]) => ({ browser: 'b_1', fromMs, toMs })),
    ...(unpaired && { unpaired }),
  };
}

/** The history that was damaged this morning, with a copy of the day before. */
export const RESTORED: Recovery = {
  atMs: cairo(8, 30),
  what: 'history',
  reason: 'damaged',
  day: '2026-11-22',
  movedTo: '20261123T063000Z-offhours.db',
};

/** A plan that lets through what somebody has opened outside working hours: by being on call, where nothing else is said. */
export function opening(made: Plan, ...open: Omit<Plan['verdicts'][number], 'verdict' | 'fromMs'>[]): Plan {
  const by = { verdict: 'open', opening: 'on_call' } as const;
  const ranges = open.map((range) => ({ ...by, fromMs: made.madeAtMs, ...range }));
  return { ...made, verdicts: [...made.verdicts, ...ranges] };
}

/** The follow-up of that Monday as the daemon told it at an instant. */
export function followUpStatus(
  atMs: number,
  state: FollowUpStatus['state'],
  more: Partial<FollowUpStatus> = {},
): FollowUpStatus {
  return {
    state,
    atMs,
    date: '2026-11-23',
    leftMs: 15 * MINUTE_MS,
    spending: false,
    untilMs: cairo(22, 30),
    ...more,
  };
}

/** A connected browser at an instant of that Monday. */
export function connected(nowMs: number, more: Partial<Overview> = {}): Overview {
  return {
    nowMs,
    started: true,
    connection: 'connected',
    language: 'system',
    plan: plan(nowMs - 20 * MINUTE_MS),
    planExpired: false,
    muted: false,
    waiting: 0,
    privateWindows: false,
    hidden: [],
    stats: BUSY_DAY,
    status: status(nowMs),
    ...more,
  };
}

/** A browser whose daemon tells of troubles, and, if its history cannot be read, of no time. */
export function troubled(nowMs: number, troubles: Trouble[], recoveries: Recovery[] = []): Overview {
  const { stats: day, ...rest } = connected(nowMs, {
    status: { ...status(nowMs), troubles, ...(recoveries.length > 0 && { recoveries }) },
  });
  return { ...rest, ...(day && !troubles.includes('not_saving') && { stats: day }) };
}

/** The same browser while the daemon is away: what the daemon alone knows is missing. */
export function away(nowMs: number, more: Partial<Overview> = {}): Overview {
  const { stats: _stats, status: _status, ...rest } = connected(nowMs);
  return { ...rest, connection: 'disconnected', waiting: 3, ...more };
}

const DAY = ['09:00-17:00'];

const SETTINGS: Settings = {
  version: 1,
  language: 'system',
  zone: 'system',
  night: '22:30-06:30',
  first_day: 'mon',
  work: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
  off: { first_week: 'remind', verdict: 'closed', wait: '20s', embeds: 'open' },
  follow_up: { minutes: 15 },
  breaks: USUAL.breaks,
};

/** The settings that the daemon began with. */
export const FIRST_SETTINGS: SettingsRevision = { revision: 1, savedMs: cairo(0), settings: SETTINGS };

/** Hours that somebody set in a terminal: an Egyptian week with a short Thursday and a long lunch on Sundays. */
export const OWN_SETTINGS: SettingsRevision = {
  revision: 4,
  savedMs: cairo(0),
  settings: {
    ...SETTINGS,
    first_day: 'sat',
    work: { sun: ['09:00-13:00', '15:00-18:00'], mon: DAY, tue: DAY, wed: DAY, thu: ['09:00-14:00'] },
  },
};

/** A browser whose person has not pressed Start. */
export function unstarted(nowMs: number, more: Partial<Overview> = {}): Overview {
  return { ...connected(nowMs), started: false, stats: EMPTY_DAY, settings: FIRST_SETTINGS, ...more };
}

/** The same in a private window, where nothing is counted. */
export function privately(overview: Overview): Overview {
  const { stats: _stats, status: _status, ...rest } = overview;
  return { ...rest, connection: 'private' };
}

/** A browser that was never paired: it has no plan either. */
export function unpaired(nowMs: number, started: boolean): Overview {
  const { plan: _plan, ...rest } = away(nowMs, { connection: 'unpaired', waiting: 0, started });
  return rest;
}

/** A browser that its person disconnected. */
export function revoked(nowMs: number): Overview {
  return { ...unpaired(nowMs, false), connection: 'revoked' };
}
