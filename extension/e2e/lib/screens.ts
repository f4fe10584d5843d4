import type { SettingsRevision, Stats } from '@protocol/messages';
import type { Page } from 'playwright-core';
import type {
  BreaksAnswer,
  BreaksRequest,
  CodeProblem,
  DayAnswer,
  DayRequest,
  HoursAnswer,
  HoursRequest,
  Overview,
  StatisticsAnswer,
  StatisticsRequest,
} from '../../src/messages';
import { AILING, HEALTHY } from '../../src/ui/doctor.fixture';
import {
  away,
  BUSY_DAY,
  cairo,
  connected,
  delaying,
  EMPTY_DAY,
  followUp,
  followUpStatus,
  HOME_IN_FRONT,
  MOVE,
  OWN_SETTINGS,
  opening,
  placing,
  plan,
  privately,
  RESTORED,
  revoked,
  status,
  troubled,
  unpaired,
  unstarted,
  unwatched,
  WIDE_DAY,
} from '../../src/ui/fixtures';
import { OWN_NAMES } from '../../src/ui/own.fixture';
import { BREAK_DUE, BREAKS } from './break-screens';
import { WHOSE } from './client-screens';
import { ABSENCES, DAYS } from './day-screens';
import { OPTIONS } from './options-screens';
import { STATISTICS } from './statistics-screens';

/** One state of one page. */
export interface Screen {
  page: 'popup' | 'today' | 'start' | 'closed' | 'doctor' | 'options' | 'statistics';
  name: string;
  overview: Overview;
  query?: string;
  /** What is typed as a code, and sent, before one looks. */
  code?: string;
  /** What the options page is answered. */
  hours?: () => (request: HoursRequest) => HoursAnswer;
  /** What the statistics page is answered. */
  statistics?: (request: StatisticsRequest) => StatisticsAnswer | Promise<StatisticsAnswer>;
  /** What is answered about breaks; missing: a daemon that knows of none. */
  breaks?: (request: BreaksRequest) => BreaksAnswer;
  /** What is answered about a day. */
  day?: () => (request: DayRequest) => DayAnswer;
  /** What is done on the page before one looks. */
  prepare?: (page: Page) => Promise<void>;
  /** In CSS pixels, where it is not the usual one. */
  width?: number;
  /** What is pressed to go on call before one looks, by the order of the buttons. */
  onCall?: 'form' | 'post' | 'wrong';
}

const WORK = cairo(14, 12);
const EVENING = cairo(19, 5);
const LATE = cairo(22, 41);
const EARLY = cairo(7, 40);
const remind = () => {
  const made = plan(WORK);
  return { ...made, verdicts: made.verdicts.map((range) => ({ ...range, verdict: 'remind' as const })) };
};

/** A day off and the next: the plan does not reach the next working hours. */
const daysOff = () =>
  plan(EVENING, [
    { phase: 'off', fromMs: cairo(17), toMs: cairo(22, 30) },
    { phase: 'night', fromMs: cairo(22, 30), toMs: cairo(30, 30) },
    { phase: 'off', fromMs: cairo(30, 30), toMs: cairo(46, 30) },
    { phase: 'night', fromMs: cairo(46, 30), toMs: cairo(54, 30) },
    { phase: 'off', fromMs: cairo(54, 30), toMs: cairo(70, 30) },
  ]);

const MINUTE_MS = 60_000;
const FOLLOW_UP = followUpStatus(EVENING, 'open', { leftMs: 11 * MINUTE_MS + 24_000, spending: true });
const PROMISED = { toMs: EVENING + 11 * MINUTE_MS + 54_000, opening: 'follow_up' } as const;
/** The plan while the follow-up is open. */
const answering = () =>
  opening(plan(EVENING), { ...PROMISED, role: 'community' }, { ...PROMISED, role: 'care' });
const ON_CALL = {
  fromMs: EVENING - 4 * MINUTE_MS,
  untilMs: EVENING + 26 * MINUTE_MS,
  reason: 'The shop does not take orders, and customers ask on every channel',
};
const ON_CALL_POST = { ...ON_CALL, reason: 'حذف منشور', platform: 'instagram', role: 'content' as const };

/** What is open after work, in the popup and on the page of a closed platform. */
const EVENINGS: Record<string, Overview> = {
  'follow-up-ready': connected(EVENING, { followUp: followUpStatus(EVENING, 'ready') }),
  'follow-up-open': connected(EVENING, { followUp: FOLLOW_UP, plan: answering() }),
  'follow-up-paused': connected(EVENING, { followUp: { ...FOLLOW_UP, spending: false }, plan: answering() }),
  'follow-up-ending': connected(EVENING, {
    followUp: { ...FOLLOW_UP, state: 'ending', leftMs: 0, untilMs: EVENING + 23_000 },
    plan: answering(),
  }),
  'follow-up-spent': connected(EVENING, { followUp: { ...FOLLOW_UP, state: 'spent', leftMs: 0 } }),
  'follow-up-alone': away(EVENING, { followUp: FOLLOW_UP, plan: answering() }),
  'follow-up-away': away(EVENING, { followUp: followUpStatus(EVENING, 'ready') }),
  'on-call': connected(EVENING, {
    onCall: ON_CALL,
    followUp: followUpStatus(EVENING, 'ready'),
    plan: opening(plan(EVENING), { toMs: ON_CALL.untilMs }),
  }),
  'on-call-part': connected(EVENING, {
    onCall: ON_CALL_POST,
    followUp: followUpStatus(EVENING, 'ready'),
    plan: opening(plan(EVENING), { toMs: ON_CALL.untilMs, platform: 'instagram', role: 'content' }),
  }),
  'on-call-night': connected(LATE),
};

/** A busy day of which so many minutes were overtime. */
const worked = (minutes: number) => ({
  ...BUSY_DAY,
  overtime: { totalMs: minutes * MINUTE_MS, followUpMs: 0, onCallMs: 0, delayMs: 0, onCalls: [] },
});

/** The same, of which all was opened somehow. */
const opened = (parts: { followUpMs: number; onCallMs: number; delayMs: number }) => ({
  ...BUSY_DAY,
  overtime: { totalMs: parts.followUpMs + parts.onCallMs + parts.delayMs, ...parts, onCalls: [] },
});

const POPUP: Record<string, Overview> = {
  work: connected(WORK),
  'first-week': connected(WORK, { plan: remind() }),
  off: connected(EVENING, { muted: true }),
  night: connected(LATE, { muted: true }),
  overtime: connected(EVENING, { muted: true, stats: worked(12) }),
  'overtime-parts': connected(EVENING, {
    stats: opened({ followUpMs: 9 * MINUTE_MS, onCallMs: 0, delayMs: 17 * MINUTE_MS }),
  }),
  'days-off': connected(EVENING, { muted: true, plan: daysOff() }),
  delay: connected(EVENING, { muted: true, plan: delaying(EVENING) }),
  entered: connected(EVENING, {
    muted: true,
    plan: opening(delaying(EVENING), { toMs: cairo(19, 12), platform: 'youtube', opening: 'delay' }),
  }),
  'places-differ': connected(WORK, {
    plan: placing(plan(WORK), { role: 'care', verdict: 'open' }, { platform: 'x', verdict: 'delay' }),
  }),
  disconnected: away(WORK),
  expired: away(WORK, { planExpired: true }),
  connecting: away(WORK, { connection: 'connecting', waiting: 0 }),
  unpaired: unpaired(WORK, true),
  revoked: revoked(WORK),
  impostor: away(WORK, { connection: 'impostor' }),
  version: away(WORK, { connection: 'version', privateWindows: true }),
  private: privately(connected(WORK, { privateWindows: true })),
  'before-start': unstarted(WORK),
  'break-due': connected(WORK, { status: status(WORK, [BREAK_DUE, MOVE]) }),
  ...BREAKS,
  'not-saving': troubled(WORK, ['not_saving']),
  'not-saving-night': troubled(LATE, ['not_saving']),
  recovered: troubled(WORK, ['recovered'], [RESTORED]),
  'all-troubles': troubled(
    WORK,
    ['not_saving', 'settings_unread', 'zone_unknown', 'zone_guessed', 'no_snapshot', 'folder_network'],
    [{ ...RESTORED, what: 'pairings' }],
  ),
  synced: troubled(WORK, ['folder_synced']),
  hidden: connected(EVENING, { hidden: ['facebook.com'] }),
  unsorted: connected(WORK, { stats: unsorted(connected(WORK).stats) }),
  'hidden-own': connected(WORK, { hidden: ['forum.example.org', 'social.example.net'] }),
  unlisted: connected(WORK, { unlisted: { host: 'forum.example.org', isMastodon: false } }),
  'unlisted-mastodon': connected(WORK, { unlisted: { host: 'social.example.net', isMastodon: true } }),
  unwatched: connected(EVENING, {
    muted: true,
    status: unwatched(EVENING, { now: cairo(18, 14), past: [[cairo(17, 2), cairo(17, 40)]] }),
  }),
  'unwatched-yesterday': connected(WORK, {
    status: unwatched(WORK, {
      past: [19, 20, 21, 22].map((hour) => [cairo(hour - 24), cairo(hour - 24, 9)]),
      unpaired: ['Chrome', 'Firefox'],
    }),
  }),
  'all-platforms': connected(WORK, { stats: WIDE_DAY }),
  waits: connected(WORK, { opensMs: cairo(6 * 24 + 9) }),
  'empty-day': connected(cairo(9, 1), { stats: EMPTY_DAY }),
};

/** The same day, with twelve minutes on pages of its first platform that are not sorted yet. */
function unsorted(stats: Stats | undefined): Stats {
  if (!stats) throw new Error('there are no statistics');
  const [first, ...others] = stats.platforms;
  return { ...stats, platforms: first ? [{ ...first, unsortedMs: 12 * MINUTE_MS }, ...others] : [] };
}

/** The same in a tab: what differs is the room. */
const TODAY: Record<string, Overview> = {
  work: connected(WORK),
  night: connected(LATE, { muted: true }),
  overtime: connected(LATE, {
    stats: opened({ followUpMs: 9 * MINUTE_MS, onCallMs: 24 * MINUTE_MS, delayMs: 17 * MINUTE_MS }),
  }),
  disconnected: away(WORK),
  'before-start': unstarted(WORK),
  'break-due': connected(WORK, { status: status(WORK, [BREAK_DUE, MOVE]) }),
};

/** Off hours that somebody has set to wait first, with messages open. */
const WAITING: SettingsRevision = {
  ...OWN_SETTINGS,
  settings: {
    ...OWN_SETTINGS.settings,
    off: { ...OWN_SETTINGS.settings.off, verdict: 'delay', places: [{ role: 'care', verdict: 'open' }] },
  },
};

const START: Record<string, Overview> = {
  fresh: unstarted(WORK),
  'hours-in-force': unstarted(WORK, { settings: OWN_SETTINGS }),
  'off-in-force': unstarted(WORK, { settings: WAITING }),
  unpaired: unpaired(WORK, false),
  revoked: revoked(WORK),
  disconnected: away(WORK, { started: false, waiting: 0 }),
  private: privately(unstarted(WORK, { privateWindows: true })),
  hidden: unstarted(WORK, { hidden: ['facebook.com'] }),
  done: connected(WORK),
  'done-hidden': connected(WORK, { hidden: ['facebook.com'] }),
};

/** A platform that waits first, where one can ask and where nobody can let one in. */
const DELAYED: Record<string, Overview> = {
  delay: connected(EVENING, { plan: delaying(EVENING), followUp: followUpStatus(EVENING, 'ready') }),
  'delay-late': connected(cairo(22, 5), { plan: delaying(EVENING) }),
  'delay-feed': connected(EVENING, { plan: placing(plan(EVENING), { role: 'feed', verdict: 'open' }) }),
  'delay-part': connected(EVENING, {
    plan: placing(delaying(EVENING), { role: 'care', verdict: 'open' }),
  }),
  'delay-away': away(EVENING, { plan: delaying(EVENING) }),
  'delay-private': privately(connected(EVENING, { plan: delaying(EVENING) })),
};

const CLOSED: Record<string, Overview> = {
  off: connected(EVENING),
  night: connected(LATE),
  early: connected(EARLY),
  'days-off': connected(EVENING, { plan: daysOff() }),
  away: away(EVENING),
  'follow-up': connected(EVENING, { plan: followUp(EVENING, cairo(19, 20)) }),
  open: connected(WORK),
  ...DELAYED,
};

const DOCTOR: Record<string, Overview> = {
  healthy: connected(WORK, { examination: HEALTHY }),
  ailing: connected(WORK, { examination: AILING }),
  'ailing-night': connected(LATE, { examination: AILING }),
  disconnected: away(WORK),
  unpaired: unpaired(WORK, true),
  impostor: away(WORK, { connection: 'impostor' }),
  connecting: away(WORK, { connection: 'connecting' }),
  revoked: revoked(WORK),
  version: away(WORK, { connection: 'version' }),
  private: privately(connected(WORK)),
};

const PROBLEMS: CodeProblem[] = [
  { why: 'wrong', triesLeft: 2 },
  { why: 'closed' },
  { why: 'expired' },
  { why: 'no_window' },
  { why: 'full' },
  { why: 'format' },
  { why: 'unreachable' },
];

/** What follows a code that is of no use. */
const CODES: Screen[] = PROBLEMS.map((problem) => ({
  page: 'popup',
  name: `code-${problem.why}`,
  overview: { ...unpaired(WORK, true), problem },
  code: '1234 5678:48111',
}));

/** The small form to go on call, as it opens, for a post, and with nothing filled in. */
const ON_CALL_FORMS: Screen[] = (['popup', 'closed'] as const).flatMap((page) =>
  (['form', 'post', 'wrong'] as const).map((onCall) => ({
    page,
    name: `on-call-${onCall}`,
    overview: connected(EVENING, {
      followUp: followUpStatus(EVENING, 'ready'),
      ...(onCall === 'wrong' && { refusal: { code: 'bad_shape' as const, field: 'reason' } }),
    }),
    query: '?platform=facebook',
    onCall,
  })),
);

const CORRECTED = { ...HOME_IN_FRONT, role: 'community', catalogue: 'feed' } as const;
const FAR_IN = {
  ...HOME_IN_FRONT,
  platform: 'facebook',
  role: 'analytics',
  rule: 'facebook.business-insights',
  pattern: 'business.facebook.com/latest/insights/**',
} as const;
const ASKS = (page: Page) => page.locator('.page-now > button').click();

/** What the page in front counts as, and the choice of something else. */
const FRONT_PAGES: Screen[] = [
  { name: 'page', overview: connected(WORK, { page: FAR_IN }) },
  { name: 'page-call', overview: connected(WORK, { isCall: true }) },
  { name: 'page-choice', overview: connected(WORK, { page: HOME_IN_FRONT }), prepare: ASKS },
  {
    name: 'page-chosen',
    overview: connected(WORK, { page: CORRECTED }),
    prepare: async (page: Page) => {
      await ASKS(page);
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'page-strict',
    overview: connected(EVENING, {
      page: HOME_IN_FRONT,
      refusal: { code: 'strict' as const, field: 'role' },
    }),
    prepare: async (page: Page) => {
      await ASKS(page);
      await page.locator('.page-choice [value=community]').click();
      await page.locator('.page-choice [role=alert]:not(:empty)').waitFor();
    },
  },
  { name: 'page-away', overview: away(WORK, { page: HOME_IN_FRONT }), prepare: ASKS },
  { name: 'page-night', overview: connected(LATE, { page: CORRECTED }), prepare: ASKS },
].map((screen) => ({ page: 'popup', ...screen }));

/** Every page in every state. */
export const SCREENS: Screen[] = [
  ...CODES,
  ...all('popup', POPUP),
  ...FRONT_PAGES,
  {
    page: 'popup',
    name: 'break-pause',
    overview: connected(WORK),
    prepare: (page) => page.locator('.break-pause summary').click(),
  },
  ...WHOSE,
  ...all('today', TODAY),
  ...all('popup', EVENINGS),
  ...all('closed', EVENINGS, '?platform=facebook'),
  {
    page: 'closed',
    name: 'own',
    overview: connected(EVENING, { own: OWN_NAMES }),
    query: '?platform=own-forum-example-org',
  },
  ...ON_CALL_FORMS,
  ...all('start', START),
  ...all('closed', CLOSED, '?platform=facebook'),
  ...all('doctor', DOCTOR),
  {
    page: 'closed',
    name: 'part-open',
    overview: connected(EVENING, { plan: followUp(EVENING, cairo(19, 20)) }),
    query: '?platform=facebook&role=care',
  },
  ...OPTIONS,
  ...STATISTICS,
  ...DAYS,
  ...ABSENCES,
  {
    page: 'closed',
    name: 'delay-ready',
    overview: connected(EVENING, { plan: { ...delaying(EVENING), waitMs: 1 } }),
    query: '?platform=facebook',
    prepare: (page) => page.locator('.ask-open:enabled').click(),
  },
  { page: 'closed', name: 'unknown', overview: connected(EVENING), query: '?platform=elsewhere' },
];

function all(page: Screen['page'], states: Record<string, Overview>, query?: string): Screen[] {
  return Object.entries(states).map(([name, overview]) => ({
    page,
    name,
    overview,
    ...(query && { query }),
  }));
}
