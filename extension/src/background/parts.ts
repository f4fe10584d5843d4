import type { Activity, Pushes, Welcome } from '@protocol/messages';
import { armPlanAlarm } from '@/adapters/alarms';
import { systemClock as clock } from '@/adapters/clock';
import { loadDesk, saveDesk } from '@/adapters/desk';
import { holdsText, isComposing, playedMs } from '@/adapters/frames';
import { openPopup, ourselves, privateWindows, stayAlive } from '@/adapters/host';
import { input, presence } from '@/adapters/idle';
import { indexedKeyring as keyring } from '@/adapters/keyring';
import type { Stored } from '@/adapters/keys';
import { isMastodon } from '@/adapters/mastodon';
import { browserBoard } from '@/adapters/notices';
import { uiLanguage } from '@/adapters/page';
import { sessionStore } from '@/adapters/session';
import { forgetSites, hiddenSites, maySeePage } from '@/adapters/sites';
import { openSocket } from '@/adapters/socket';
import { setMuted, soundTabs } from '@/adapters/sound';
import { localStore as store } from '@/adapters/store';
import { tabsFor, tellTab } from '@/adapters/strips';
import { frontTabs, isFullScreen, tabsBehind } from '@/adapters/windows';
import { Away } from '@/away/away';
import type { SoundPlaces } from '@/away/sound';
import { Connection } from '@/connection/connection';
import { createEnforcer, type Enforcer } from '@/enforcer';
import { isLive, placeOf } from '@/enforcer/decide';
import { loadStanding } from '@/enforcer/standing';
import { Outbox } from '@/outbox/outbox';
import { Prompts } from '@/prompts/prompts';
import type { SpanDraft } from '@/tracker/cut';
import { Tracker } from '@/tracker/tracker';
import { BreaksTaken } from './breaks-taken';
import { Composers } from './composers';
import { Curtains } from './curtains';
import { Days } from './day';
import { Hands } from './hands';
import { Hours } from './hours';
import { Pages } from './pages';
import { PlanTimer } from './plan-timer';
import { Report } from './report';
import { Rests } from './rests';
import { Screen } from './screen';
import { Sight } from './sight';
import { Standing } from './standing';
import { Start } from './start';
import { Statistics } from './statistics';
import { Strips } from './strips';
import { Typists } from './typists';
import { Watching } from './watching';

/** What the parts tell the core. */
export interface CoreEvents {
  welcomed(welcome: Welcome): void;
  pushed<P extends keyof Pushes>(push: P, params: Pushes[P]): void;
  planChanged(): Promise<void>;
  started(): Promise<void>;
  /** Somebody begins to type in a platform's page, or nobody does any more. */
  typingChanged(): void;
  /** The screen was locked or unlocked. */
  screenChanged(): void;
  /** The person disconnected this browser. */
  revoked(): void;
  /** The connection is in another state. */
  stateChanged(): void;
  wake(): void;
  keep(closed: SpanDraft[]): Promise<void>;
}

export interface Parts {
  standing: Standing;
  connection: Connection;
  outbox: Outbox;
  enforcer: Enforcer;
  tracker: Tracker;
  composers: Composers;
  curtains: Curtains;
  typists: Typists;
  screen: Screen;
  planTimer: PlanTimer;
  prompts: Prompts;
  away: Away;
  report: Report;
  start: Start;
  strips: Strips;
  rests: Rests;
  watching: Watching;
  pages: Pages;
  hours: Hours;
  statistics: Statistics;
  breaksTaken: BreaksTaken;
  days: Days;
}

/** Makes every part of the background once in a life of the worker, from what is stored and from the real browser. */
export function assemble(stored: Stored, events: CoreEvents): Parts {
  const standing = new Standing(store, stored, (before, after) => void forgetSites(before, after));
  const connection = new Connection(
    { store, clock, keyring, openSocket, random: Math.random, ...ourselves },
    { ...events, heard: () => void stayAlive() },
  );
  const outbox = new Outbox(
    { store, clock, upload: (spans) => connection.call('spans.upload', spans) },
    stored,
  );
  const enforcer = createEnforcer({
    report: (act) => void connection.tell('acts.report', act),
    now: clock.nowMs,
  });
  const composers = new Composers(isComposing);
  const curtains = new Curtains();
  const typists = new Typists({ clock, changed: events.typingChanged });
  const screen = new Screen({ clock, changed: events.screenChanged });
  const sight = new Sight({
    standing,
    composers,
    typists,
    curtains,
    hands: new Hands(sessionStore),
    frontTabs,
    tabsBehind,
    isFullScreen,
    maySee: maySeePage,
    input: async (nowMs) => {
      const there = await input(nowMs);
      return { ...there, presence: screen.presence(there.presence) };
    },
    playedMs,
    zone: clock.zone,
  });
  const tracker = new Tracker({
    store,
    clock,
    sample: (atMs) => sight.sample(atMs),
    keep: events.keep,
    announce: (activity: Activity) => connection.tell('activity.now', activity),
  });
  const planTimer = new PlanTimer({ clock, armAlarm: armPlanAlarm, changed: events.planChanged });
  const away = new Away({
    now: clock.nowMs,
    presence: async () => screen.presence(await presence()),
    tabs: soundTabs,
    setMuted,
    places: soundPlaces,
    load: loadDesk,
    save: saveDesk,
    back: () => void prompts.again(),
  });
  const prompts = new Prompts({
    board: browserBoard,
    now: clock.nowMs,
    isAway: () => away.isAway(),
    tell: (press) => void connection.tell('notices.press', press),
    openPopup,
  });
  const watching = new Watching(
    {
      store,
      session: sessionStore,
      clock,
      started: () => standing.now().startedMs !== undefined,
      call: (method, missed) => connection.call(method, missed),
    },
    stored,
  );
  const report = new Report({
    clock,
    privateWindows,
    watching: () => watching.session(),
    tell: (said) => connection.tell('browsers.report', said),
  });
  const start = new Start({ store, clock, standing, connection });
  const strips = new Strips({
    clock,
    standing,
    connection: () => connection.state(),
    tabs: tabsFor,
    tell: tellTab,
    uiLanguage,
  });
  const rests = new Rests({
    clock,
    standing,
    connection: () => connection.state(),
    tabs: tabsFor,
    holdsText,
    tell: tellTab,
    act: (command) => connection.call('breaks.act', command),
    uiLanguage,
  });
  const pages = new Pages({
    ...events,
    failed: (failure) => reportError(failure),
    clock,
    standing,
    connection,
    outbox,
    enforcer,
    report,
    start,
    privateWindows,
    front: async () => (await sight.front(clock.nowMs())).find(({ focused }) => focused),
    isCall: (front) => sight.isCall(front),
    hiddenSites,
    isMastodon,
  });
  const hours = new Hours({ standing, connection });
  const statistics = new Statistics({ connection });
  const breaksTaken = new BreaksTaken({ connection });
  const days = new Days({ connection });
  return {
    standing,
    connection,
    outbox,
    enforcer,
    tracker,
    composers,
    curtains,
    typists,
    screen,
    planTimer,
    prompts,
    away,
    report,
    start,
    strips,
    rests,
    watching,
    pages,
    hours,
    statistics,
    breaksTaken,
    days,
  };
}

/** What pages count as, as stored: the background of private windows hears no push. */
async function soundPlaces(): Promise<SoundPlaces | undefined> {
  const facts = { ...(await loadStanding()), nowMs: clock.nowMs() };
  if (facts.startedMs === undefined) return undefined;
  return {
    isPlatform: (url) => placeOf(facts, url) !== undefined,
    isLive: (url) => isLive(facts, url),
  };
}
