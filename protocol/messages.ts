// Made by `make gen` from protocol/*.go. Change those, not this.

export type Act = 'closed' | 'covered' | 'uncovered' | 'reminded' | 'muted' | 'unmuted';
export type Attention = 'focused' | 'watched';
export type Hold = 'paused' | 'off' | 'locked' | 'quiet' | 'call' | 'live' | 'fullscreen' | 'typing';
export type BreakKind = 'eyes' | 'move' | 'outside';
export type BreakState =
  'ahead' | 'due' | 'prompted' | 'held' | 'postponed' | 'running' | 'taken' | 'credited' | 'skipped';
export type BreakAct = 'now' | 'start' | 'postpone' | 'skip' | 'pause' | 'resume';
export type Family = 'chromium' | 'firefox';
export type Role = 'feed' | 'community' | 'care' | 'content' | 'analytics' | 'ads' | 'admin';
export type ErrorCode =
  | 'bad_json'
  | 'bad_shape'
  | 'unknown_method'
  | 'forbidden'
  | 'bad_settings'
  | 'before_first'
  | 'settings_changed'
  | 'no_break'
  | 'not_saved'
  | 'no_follow_up'
  | 'at_work'
  | 'on_call'
  | 'not_on_call'
  | 'no_delay'
  | 'unknown_rule'
  | 'bad_platform'
  | 'in_catalogue'
  | 'no_platform'
  | 'bad_client'
  | 'no_client'
  | 'bad_entry'
  | 'no_entry'
  | 'bad_page'
  | 'page_taken'
  | 'strict'
  | 'unknown_browser'
  | 'name_taken'
  | 'too_many_browsers'
  | 'too_many_windows'
  | 'not_serving'
  | 'unknown_window'
  | 'no_browser';
export type EventName =
  | 'listening'
  | 'paired'
  | 'revoked'
  | 'connected'
  | 'disconnected'
  | 'started'
  | 'time'
  | 'phase'
  | 'warned'
  | 'act'
  | 'break'
  | 'followUp'
  | 'onCall'
  | 'delay'
  | 'plan'
  | 'settings'
  | 'clock'
  | 'stopped';
export type Phase = 'work' | 'off' | 'night';
export type FollowUpState = 'none' | 'ready' | 'open' | 'ending' | 'spent';
export type FindingLevel = 'ok' | 'note' | 'warning' | 'error';
export type FollowUpAct = 'open' | 'close';
export type HoursKind = 'night' | 'week' | 'exception' | 'none';
export type Verdict = 'open' | 'remind' | 'delay' | 'closed';
export type OpeningKind = 'follow_up' | 'on_call' | 'delay';
export type OfferRefusal = 'no_window' | 'wrong' | 'expired' | 'closed' | 'full' | 'not_saved';
export type OwnKind = 'mastodon';
export type Page = 'today' | 'statistics' | 'hours' | 'doctor';
export type WindowState = 'open' | 'paired' | 'expired' | 'wrong' | 'replaced' | 'withdrawn';
export type ProblemCode =
  | 'range'
  | 'range_start'
  | 'range_empty'
  | 'overlap'
  | 'date'
  | 'dates'
  | 'zone'
  | 'too_many'
  | 'name'
  | 'long_name'
  | 'number'
  | 'duration'
  | 'no_time'
  | 'choice'
  | 'version'
  | 'too_long'
  | 'platform'
  | 'place'
  | 'wait'
  | 'often'
  | 'idea';
export type QuietWhy = 'night' | 'break';
export type RecoveredWhat = 'history' | 'pairings';
export type RecoveryReason = 'lost' | 'damaged';
export type RefusalCode = 'order' | 'duration' | 'future' | 'too_old' | 'unknown_rule' | 'unknown_zone';
export type Step = 'hour' | 'day' | 'week' | 'month' | 'year';
export type Split = 'platform' | 'role' | 'client' | 'rule' | 'phase';
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export type Trouble =
  | 'settings_unread'
  | 'zone_unknown'
  | 'zone_guessed'
  | 'not_saving'
  | 'no_snapshot'
  | 'recovered'
  | 'folder_network'
  | 'folder_synced';

/**
 * Absence is a stretch of working hours of which nobody knows what it was: nothing was
 * counted, and no entry says anything of it. It lasts [MinAbsenceMs] at least and lies
 * between two times at a platform.
 */
export interface Absence {
  fromMs: number;
  /**
   * exclusive
   */
  toMs: number;
}
/**
 * ActReport says that a browser did something on the plan's account.
 */
export interface ActReport {
  act: Act;
  platform?: string;
}
/**
 * Activity says what is in front now. A browser sends it on every change, and
 * again every 15 s while a place has attention: the daemon counts at most
 * MaxGapMs past the last one.
 */
export interface Activity {
  /**
   * missing: no platform has attention
   */
  rule?: string;
  attention?: Attention;
  sinceMs: number;
  /**
   * where the open span begins: all before it is in closed spans
   */
  fromMs: number;
  client?: string;
  /**
   * no keyboard or mouse input on this computer, or locked
   */
  away: boolean;
  /**
   * InputMs is when somebody last touched this computer, where Away is and that is known:
   * browsers find out late that nobody does any more.
   */
  inputMs?: number;
  hold?: Hold;
  /**
   * Typing says that somebody types in a platform's page, whatever Hold tells before that.
   */
  typing?: boolean;
}
/**
 * Break is one kind's present state.
 */
export interface Break {
  kind: BreakKind;
  state: BreakState;
  /**
   * LoadMs is the load since the last break, and EveryMs the load at which the next is
   * due: time at the screen, of which that on platforms weighs more. Both are 0 for a
   * kind that comes by the clock, and AtMs is when that does.
   */
  loadMs: number;
  everyMs: number;
  /**
   * ahead, by the clock: when it is due; missing when none comes in this shift any more
   */
  atMs?: number;
  /**
   * how long it lasts
   */
  lengthMs: number;
  /**
   * ahead, and due within BreakSoonMs if things go on like this
   */
  soon?: boolean;
  /**
   * asking or running: since when it has been due
   */
  dueMs?: number;
  /**
   * prompted: since when the prompt is on the screen
   */
  askedMs?: number;
  /**
   * when the last rest of this kind ended; missing before the first
   */
  restedMs?: number;
  /**
   * running: when it ends; postponed: when it asks again
   */
  untilMs?: number;
  /**
   * running: its clock stands still, because a platform has attention
   */
  stands?: boolean;
  postponesLeft: number;
  /**
   * how much later "postpone" would ask again
   */
  postponeMs: number;
  /**
   * or ended, where it runs; false once as many in a row were skipped as the settings allow
   */
  canSkip: boolean;
  hold?: Hold;
  /**
   * Idea is the number of the idea that goes with this break, the same on every screen:
   * of n ideas it is the one at Idea modulo n.
   */
  idea?: number;
}
/**
 * BreakCommand does one act. Without a kind, "now" takes the movement break, "skip" the break
 * that runs, and otherwise the longest that asks; "pause" and "resume" are about all kinds.
 */
export interface BreakCommand {
  act: BreakAct;
  kind?: BreakKind;
  /**
   * pause: for how long, MinPauseMs to MaxPauseMs
   */
  forMs?: number;
}
/**
 * BreakRecord is a break that was due, and how it ended.
 */
export interface BreakRecord {
  kind: BreakKind;
  dueMs: number;
  endMs: number;
  end: 'taken' | 'credited' | 'skipped';
  /**
   * how often
   */
  postponed?: number;
  /**
   * time at the screen before it without a rest
   */
  stretchMs: number;
  /**
   * what it waited for, in the order of Holds
   *
   * @maxItems 8
   */
  held?: HeldFor[];
}
/**
 * HeldFor is for how long a break waited for one thing.
 */
export interface HeldFor {
  hold: Hold;
  heldMs: number;
}
/**
 * BreakRule says when a break is due and how it may be put off. Durations are
 * written like 20s, 5m or 1h30m. An Every of "" switches the kind off.
 */
export interface BreakRule {
  /**
   * after so much load
   */
  every: string;
  /**
   * how long it lasts
   */
  length: string;
  /**
   * after so much load without a rest of this kind
   */
  long_after: string;
  /**
   * it lasts so long
   */
  long_length: string;
  /**
   * how much later "postpone" asks again
   */
  postpone: string;
  /**
   * from the second time on; "" for as much as Postpone
   */
  postpone_again: string;
  /**
   * how often it may be put off
   */
  postpones: number;
  /**
   * so long away from the desk counts as taken
   */
  credit: string;
}
/**
 * Breaks holds the rule of each kind of break, and what weighs how much.
 */
export interface Breaks {
  eyes: BreakRule;
  move: BreakRule;
  outside: OutsideRule;
  /**
   * Weight is what time on platforms counts for, in percent of other time at the screen:
   * 100 to 500; 0 is 100, too.
   */
  weight: number;
  /**
   * Strain is after how much community and care without a pause the movement break is due
   * although its time has not come; "" for never.
   */
  strain: string;
  /**
   * Skips is how many breaks of a kind may be skipped in a row; 0 for any number.
   */
  skips: number;
  /**
   * IgnoreMicrophone says that a microphone in use is no call: some program always listens.
   * The pages of calls hold breaks all the same.
   */
  ignore_microphone?: boolean;
  ideas?: Ideas;
}
/**
 * OutsideRule is that of fresh air: once in a shift, in its middle. A Length of ""
 * switches it off.
 */
export interface OutsideRule {
  length: string;
  postpone: string;
  postpone_again: string;
  postpones: number;
  credit: string;
}
/**
 * Ideas are what to do in a break, in the person's own words, one of them at a time. A
 * kind without any has those of the product.
 */
export interface Ideas {
  /**
   * @maxItems 30
   */
  eyes?: string[];
  /**
   * @maxItems 30
   */
  move?: string[];
  /**
   * @maxItems 30
   */
  outside?: string[];
}
/**
 * BreaksOfAKind counts the breaks of one kind by their end.
 */
export interface BreaksOfAKind {
  kind: BreakKind;
  taken: number;
  credited: number;
  skipped: number;
}
/**
 * BreaksOfDay counts the breaks that ended on a local day.
 */
export interface BreaksOfDay {
  date: string;
  /**
   * @maxItems 8
   */
  kinds: BreaksOfAKind[];
  /**
   * the longest time at the screen without a rest
   */
  longestStretchMs: number;
}
/**
 * BreaksQuery asks for the breaks that ended on some local days, both included; for at
 * most a year.
 */
export interface BreaksQuery {
  /**
   * missing: today
   */
  from?: string;
  /**
   * missing: today
   */
  to?: string;
}
/**
 * BreaksStatus is the state of every kind that is switched on.
 */
export interface BreaksStatus {
  /**
   * @maxItems 8
   */
  breaks: Break[];
  /**
   * no break asks until then, because its person said so
   */
  pausedUntilMs?: number;
}
/**
 * BreaksTaken is how the breaks of some days went: the latest of them one by one, and
 * all of them counted by day.
 */
export interface BreaksTaken {
  /**
   * in order; a day without any is left out
   *
   * @maxItems 400
   */
  days: BreaksOfDay[];
  /**
   * @maxItems 500
   */
  records: BreakRecord[];
}
/**
 * BrowserInfo is one paired browser profile.
 */
export interface BrowserInfo {
  id: string;
  /**
   * what its person calls it; missing until they do
   */
  name?: string;
  family: Family;
  pairedMs: number;
  /**
   * when its person pressed Start
   */
  startedMs?: number;
  /**
   * when the daemon last heard from it
   */
  seenMs?: number;
  connected: boolean;
  /**
   * the extension's version, while connected
   */
  extension?: string;
  /**
   * the process behind the connection; missing where the system does not tell
   */
  pid?: number;
  /**
   * UnwatchedMs is since when the browser runs without our hearing of it; missing
   * while it is connected or closed, and where that cannot be told: see [Gap].
   */
  unwatchedMs?: number;
  report?: BrowserReport;
}
/**
 * BrowserReport is what only the browser itself can say of it: sent when a plan has
 * come, once, and again when the answer has changed.
 */
export interface BrowserReport {
  /**
   * its person lets the extension into private windows
   */
  privateWindows: boolean;
  /**
   * the plan's
   */
  zone: string;
  /**
   * when it looked
   */
  fromMs: number;
  /**
   * up to where the offsets hold
   */
  toMs: number;
  /**
   * of the zone, by the browser's zone data; missing where those do not have it
   *
   * @maxItems 24
   */
  offsets?: ZoneOffset[];
  /**
   * WatchingMs is since when the extension has been watching: since it was switched on
   * or the browser began, whichever came last. What ends its worker does not end that.
   */
  watchingMs?: number;
  /**
   * Began says that the browser began then, or one of its profiles: before, there was
   * nothing to watch.
   */
  began?: boolean;
}
/**
 * ZoneOffset is how far a zone is ahead of UTC from an instant on.
 */
export interface ZoneOffset {
  fromMs: number;
  offsetMin: number;
}
/**
 * BrowserRef names one paired browser.
 */
export interface BrowserRef {
  browser: string;
}
/**
 * BrowserRename gives a browser a name that no other one has; the empty one takes
 * it away.
 */
export interface BrowserRename {
  browser: string;
  name: string;
}
/**
 * Browsers lists the paired browsers, oldest first.
 */
export interface Browsers {
  browsers: BrowserInfo[];
}
/**
 * CallPage is pages on which people call one another: by host and path, as in [Rule].
 */
export interface CallPage {
  host: string;
  path?: string;
  /**
   * Sounding says that the same pages are for chatting and reading, too: a call runs
   * there only while they can be heard.
   */
  sounding?: boolean;
  /**
   * @maxItems 20
   */
  examples?: string[];
}
/**
 * Challenge is the second frame, daemon to browser. A daemon that does not know
 * the browser answers with a random proof of the right length. Server is what the
 * pairing said: a browser that hears another name has met another daemon.
 */
export interface Challenge {
  version: number;
  nonce: string;
  proof: string;
  server: string;
}
/**
 * ChosenClient is the client chosen by hand. It holds to the end of the local day, so that
 * nobody works for yesterday's client all morning.
 */
export interface ChosenClient {
  /**
   * missing: none
   */
  id?: string;
  /**
   * exclusive; missing without an id
   */
  untilMs?: number;
}
/**
 * Client is a brand that the person works for. Its pages are known by what stands in their
 * addresses. What it says counts from when it was said on, and never for what was before.
 */
export interface Client {
  /**
   * the daemon gives it, for ever; missing of one that is to be added
   */
  id?: string;
  /**
   * what its person calls it: all of it that ever leaves a page
   */
  label: string;
  /**
   * Pages are patterns as screens show those of a [Rule], such as
   * "facebook.com/**?asset_id=12". Where one is set it may be the address of a page, too.
   *
   * @maxItems 50
   */
  pages?: string[];
}
/**
 * ClientChoice chooses by hand the client of the pages that say nothing of whose they are;
 * without an id, none.
 */
export interface ClientChoice {
  id?: string;
}
/**
 * ClientName is a client as the table of rules names it.
 */
export interface ClientName {
  id: string;
  label: string;
}
/**
 * ClientPages are pages of a client; the other fields ask of an address what those of a
 * [Rule] do.
 */
export interface ClientPages {
  client: string;
  host: string;
  path?: string;
  query?: string;
  hash?: boolean;
}
/**
 * ClientRef names a client.
 */
export interface ClientRef {
  id: string;
}
/**
 * ClientStats is the time that was for one client, also if it is one no more.
 */
export interface ClientStats {
  id: string;
  /**
   * as it is called now, or was last
   */
  label: string;
  totalMs: number;
  /**
   * longest first; without what of them is unsorted
   */
  platforms: PlatformStats[];
}
/**
 * PlatformStats is one platform's share.
 */
export interface PlatformStats {
  platform: string;
  totalMs: number;
  /**
   * longest first
   */
  roles: RoleStats[];
  /**
   * what of it was on pages that no rule knows: their rule has [Rule.Rest]
   */
  unsortedMs?: number;
}
/**
 * RoleStats is one role's share of a platform.
 */
export interface RoleStats {
  role: Role;
  totalMs: number;
}
/**
 * Clients are the brands that the person works for, in the order in which they were added,
 * and the one that was chosen by hand, if any is.
 */
export interface Clients {
  /**
   * @maxItems 50
   */
  clients: Client[];
  chosen?: ChosenClient;
}
/**
 * Correction is a rule whose pages count as something else than the catalogue says,
 * because the person has said so. What was counted by the rule before counts so, too.
 */
export interface Correction {
  rule: string;
  /**
   * its pages, for people: facebook.com/groups/**
   */
  pattern: string;
  platform: string;
  catalogue: Role;
  role: Role;
  /**
   * when that was said
   */
  sinceMs: number;
}
/**
 * CorrectionChange gives the pages of a rule another role; without a role it takes that
 * back. To say what is so already changes nothing.
 */
export interface CorrectionChange {
  rule: string;
  role?: Role;
}
/**
 * Corrections are those in force, in the order of the table.
 */
export interface Corrections {
  /**
   * @maxItems 2000
   */
  corrections: Correction[];
}
/**
 * Day is what a local day was made of, one thing after the other.
 */
export interface Day {
  date: string;
  /**
   * by whose clocks it is told: that in which its noon was
   */
  zone: string;
  /**
   * its first instant there
   */
  fromMs: number;
  /**
   * exclusive
   */
  toMs: number;
  /**
   * what counts, in order of time
   *
   * @maxItems 2000
   */
  stretches: Stretch[];
  /**
   * what was said not to, in order of time
   */
  uncounted: Uncounted[];
  /**
   * those that touch the day and hold, in the order in which they were said; of one that later ones cover, or that is seen and has nothing under it, nothing else is told
   */
  entries: Entry[];
  /**
   * in order of time
   */
  absences: Absence[];
}
/**
 * Stretch is time at one place, with short looks away from it that count for nothing.
 */
export interface Stretch {
  fromMs: number;
  /**
   * exclusive
   */
  toMs: number;
  /**
   * what of it counts
   */
  totalMs: number;
  platform: string;
  role: Role;
  client?: string;
  /**
   * the number of the entry that says so; missing: a browser saw it
   */
  entry?: number;
}
/**
 * Uncounted is time of which the person says that it does not count, and no later entry says
 * anything else.
 */
export interface Uncounted {
  fromMs: number;
  /**
   * exclusive
   */
  toMs: number;
  /**
   * the number of the entry that says so
   */
  entry: number;
}
/**
 * Entry is what the person says that a stretch of time was. What browsers saw in it is kept,
 * and counts again once the entry is withdrawn. Where entries overlap, the one that was said
 * last counts. One that is seen names anew what was counted in its time, and nothing else: a
 * pause stays a pause there, and what does not count stays out.
 */
export interface Entry {
  number: number;
  /**
   * when it was said
   */
  atMs: number;
  fromMs: number;
  /**
   * exclusive
   */
  toMs: number;
  /**
   * [Away] or any other; missing: the time does not count
   */
  platform?: string;
  role?: Role;
  /**
   * id of whom it was for
   */
  client?: string;
  /**
   * what it is called
   */
  note?: string;
  /**
   * only what was counted of that time is meant; missing: all of it
   */
  seen?: boolean;
}
/**
 * DayQuery asks for a local day; without a date, for today.
 */
export interface DayQuery {
  date?: string;
}
/**
 * DelayOpen opens what is delayed of a platform for so many minutes, after the wait
 * and with what it is for. The wait is the browser's to keep.
 */
export interface DelayOpen {
  platform: string;
  minutes: number;
  reason: string;
}
/**
 * DelayOpened says until when it is open: for the minutes asked for, or until the off
 * hours end.
 */
export interface DelayOpened {
  /**
   * exclusive
   */
  untilMs: number;
}
/**
 * Empty is the parameter or result of a method that has none.
 */
export interface Empty {}
/**
 * EntryDraft is an entry that is to be made. It lies within one local day: one that goes on
 * over midnight is two. Without a platform the time does not count. Where it replaces another,
 * that one is withdrawn with it, or neither is done.
 */
export interface EntryDraft {
  date: string;
  /**
   * HH:MM or HH:MM:SS, as the clocks of that day showed it
   */
  from: string;
  /**
   * likewise, up to 24:00
   */
  to: string;
  /**
   * the instant that is meant, where clocks showed that time twice; missing: the first, or the last before toMs where that is there
   */
  fromMs?: number;
  /**
   * likewise; missing: the first, after fromMs where that is there
   */
  toMs?: number;
  platform?: string;
  role?: Role;
  client?: string;
  note?: string;
  /**
   * as in [Entry]; of what counts only
   */
  seen?: boolean;
  /**
   * the number of an entry that holds
   */
  replaces?: number;
}
/**
 * EntryRef names an entry.
 */
export interface EntryRef {
  number: number;
}
/**
 * ErrorData is the data of a JSON-RPC error.
 */
export interface ErrorData {
  code: ErrorCode;
  /**
   * which field is wrong, such as work.mon[0]
   */
  field?: string;
  /**
   * the way out, in one English sentence
   */
  hint?: string;
}
/**
 * Event is one thing that happened, as `offhours run --json` prints it: one
 * object per line. Fields that say nothing about an event are left out.
 */
export interface Event {
  atMs: number;
  event: EventName;
  browser?: string;
  family?: Family;
  platform?: string;
  role?: Role;
  totalMs?: number;
  phase?: Phase;
  untilMs?: number;
  minutes?: number;
  act?: Act;
  kind?: BreakKind;
  state?: BreakState;
  followUp?: FollowUpState;
  revision?: number;
  listen?: string;
  zone?: string;
  /**
   * negative when the clock was set back
   */
  stepMs?: number;
}
/**
 * Examination is what doctor finds, the worst first.
 */
export interface Examination {
  worst: FindingLevel;
  /**
   * @maxItems 100
   */
  findings: Finding[];
}
/**
 * Finding is one thing that doctor looked at.
 */
export interface Finding {
  /**
   * what was looked at
   */
  check: string;
  level: FindingLevel;
  /**
   * which text says it: doctor.CODE in the files of texts
   */
  code: string;
  /**
   * what stands in that text
   *
   * @maxItems 8
   */
  values?: FindingValue[];
  /**
   * the same in English: one plain sentence without a full stop
   */
  text: string;
  /**
   * a command to paste, where there is one
   */
  fix?: string;
}
/**
 * FindingValue stands for {Name} in the text of a finding. A value called date or copy
 * is a day, such as 2026-03-29.
 */
export interface FindingValue {
  name: string;
  value: string;
}
/**
 * Exception replaces the working week between two local dates, both included.
 * The last one that covers a date wins; a range belongs to the date on which it
 * begins. An empty Work means days off.
 */
export interface Exception {
  name: string;
  from: string;
  to: string;
  work: Week;
}
/**
 * Week holds the working hours of each weekday. A day that is missing has none.
 */
export interface Week {
  /**
   * @maxItems 12
   */
  mon?: string[];
  /**
   * @maxItems 12
   */
  tue?: string[];
  /**
   * @maxItems 12
   */
  wed?: string[];
  /**
   * @maxItems 12
   */
  thu?: string[];
  /**
   * @maxItems 12
   */
  fri?: string[];
  /**
   * @maxItems 12
   */
  sat?: string[];
  /**
   * @maxItems 12
   */
  sun?: string[];
}
/**
 * ExceptionDates is an exception and the dates that it covers, both included.
 */
export interface ExceptionDates {
  name: string;
  from: string;
  to: string;
}
/**
 * FollowUp is the allowance after work.
 */
export interface FollowUp {
  minutes: number;
  /**
   * also on dates without working hours
   */
  days_off?: boolean;
}
/**
 * FollowUpCommand does one act.
 */
export interface FollowUpCommand {
  act: FollowUpAct;
}
/**
 * FollowUpStatus is the follow-up at one instant. LeftMs shrinks only while
 * Spending, so a screen may count down from AtMs by itself.
 */
export interface FollowUpStatus {
  state: FollowUpState;
  atMs: number;
  /**
   * the local date whose purse it is; missing for none
   */
  date?: string;
  leftMs: number;
  /**
   * a community or care page is in front
   */
  spending: boolean;
  /**
   * when what is left is gone, spent or not; ending: when the pages close
   */
  untilMs?: number;
}
/**
 * Gap is a time in which a browser ran and was not watched: the extension was switched
 * off, or was not heard of for another reason. What was open then was neither counted
 * nor closed. Nothing is known of why.
 */
export interface Gap {
  browser: string;
  fromMs: number;
  /**
   * exclusive; of one that goes on, up to when it is known
   */
  toMs: number;
}
/**
 * Heartbeat is sent by the daemon every HeartbeatMs, so that the browser keeps
 * the extension's worker alive.
 */
export interface Heartbeat {
  nowMs: number;
}
/**
 * Hello is the first of the four frames of the prologue, browser to daemon.
 *
 * 	browser → daemon   Hello      who I am, and a nonce
 * 	daemon  → browser  Challenge  the daemon's nonce, and its proof
 * 	browser → daemon   Proof      the browser's proof
 * 	daemon  → browser  Welcome    what the daemon has of you
 *
 * A proof is HMAC-SHA256 under the pairing's key over the fields that
 * [ProofInput] joins, so each end knows that the other holds the key before it
 * says anything else, and the key itself never travels. A browser that has no key
 * yet sends an [Offer] in place of Hello, and no frame follows the answer to it.
 */
export interface Hello {
  /**
   * protocol versions on offer
   *
   * @minItems 1
   * @maxItems 8
   */
  versions: number[];
  browser: string;
  /**
   * 32 random bytes, base64url
   */
  nonce: string;
}
/**
 * HourTime is the time in an hour of the week.
 */
export interface HourTime {
  totalMs: number;
  /**
   * what of it fell in off hours and nights
   */
  offMs: number;
}
/**
 * HoursRange is one range of hours on one date.
 */
export interface HoursRange {
  kind: HoursKind;
  /**
   * as it is written: "09:00-17:00"
   */
  range: string;
  /**
   * the local date on which it begins
   */
  date: string;
  /**
   * the name of the exception whose it is
   */
  exception?: string;
  fromMs: number;
  /**
   * exclusive
   */
  toMs: number;
}
/**
 * Mark is what in the address of a page says whose page it is. It is read as a [Rule] is;
 * but a segment of its path that ends in "*" begins like that, and is the mark, and so is
 * the value of a Query that names none. testdata/mark-vectors.json has examples.
 */
export interface Mark {
  host: string;
  path?: string;
  query?: string;
  hash?: boolean;
  /**
   * what stands in the place of the star, or is the value, is a number
   */
  number?: boolean;
}
/**
 * Missed is a time in which the extension did not run and its browser most likely did:
 * when it comes to itself, neither the browser has begun nor has it been installed. It
 * is told until it is answered.
 */
export interface Missed {
  /**
   * the last instant that it knows of before
   */
  fromMs: number;
  /**
   * when it came to itself; exclusive
   */
  toMs: number;
}
/**
 * Moment is one instant, and why it is what it is.
 */
export interface Moment {
  atMs: number;
  /**
   * in force then
   */
  zone: string;
  phase: Phase;
  reason: PhaseReason;
  /**
   * oldest first; what any but the last opens less still holds
   *
   * @minItems 1
   */
  settings: RevisionInForce[];
  /**
   * somebody had pressed Start; before that no browser closes anything
   */
  started: boolean;
  /**
   * of each kind of work, then those of platforms that have one of their own
   */
  verdicts: RoleVerdict[];
  /**
   * what was open all the same
   */
  openings: MomentOpening[];
}
/**
 * PhaseReason is the rule that decides which phase an instant has.
 */
export interface PhaseReason {
  kind: HoursKind;
  hours?: HoursRange;
  exception?: ExceptionDates;
  before?: HoursRange;
  after?: HoursRange;
}
/**
 * RevisionInForce is a revision of the settings that counts.
 */
export interface RevisionInForce {
  revision: number;
  savedMs: number;
  /**
   * as in SettingsRevision
   */
  opensMs?: number;
  /**
   * the reason is this one's
   */
  decided?: boolean;
}
/**
 * RoleVerdict is what one kind of work gets.
 */
export interface RoleVerdict {
  /**
   * missing: all that have none of their own
   */
  platform?: string;
  role: Role;
  verdict: Verdict;
}
/**
 * MomentOpening is what was open at an instant outside working hours.
 */
export interface MomentOpening {
  kind: OpeningKind;
  fromMs: number;
  untilMs: number;
  /**
   * on-call and delay
   */
  reason?: string;
  /**
   * the only one; missing: all
   */
  platform?: string;
  role?: Role;
}
/**
 * Notice is one notification that a browser shows because no desktop does.
 */
export interface Notice {
  /**
   * what it is about; a later one replaces it
   */
  tag: string;
  /**
   * a notice with the same tag and instant is the same one
   */
  atMs: number;
  title: string;
  body: string;
  /**
   * most wanted first; one with buttons stays until it is answered
   *
   * @maxItems 4
   */
  buttons?: NoticeButton[];
}
/**
 * NoticeButton is one answer to a notice.
 */
export interface NoticeButton {
  act: string;
  label: string;
}
/**
 * NoticePress says that a person pressed a button of a notice.
 */
export interface NoticePress {
  tag: string;
  act: string;
}
/**
 * NoticeTested says that a notice was sent for its person to see that it comes.
 */
export interface NoticeTested {
  title: string;
  /**
   * the way that it takes, as in [Status]
   */
  path: 'buttons' | 'plain' | 'browser' | 'none';
}
/**
 * Notices is everything that a browser is to show now, oldest first. What it shows
 * beside that goes away.
 */
export interface Notices {
  /**
   * @maxItems 16
   */
  notices: Notice[];
}
/**
 * OffHours says how off hours treat the platforms. Night always closes.
 */
export interface OffHours {
  /**
   * FirstWeek is the verdict of off hours in the first seven days after Start,
   * wherever the others below are firmer.
   */
  first_week: 'remind' | 'closed';
  verdict: Verdict;
  /**
   * how long a delay waits: MinWaitMs to MaxWaitMs, written like 20s or 1m
   */
  wait: string;
  /**
   * the last one that fits a place wins
   *
   * @maxItems 12
   */
  places?: OffPlace[];
  /**
   * in other sites' pages: left alone, or shut wherever their place is, at night too
   */
  embeds: 'open' | 'closed';
}
/**
 * OffPlace gives places a verdict of their own in off hours: a platform, a kind of
 * work on all platforms, or one kind of work on one platform.
 */
export interface OffPlace {
  /**
   * missing: all of them
   */
  platform?: string;
  role?: Role;
  verdict: Verdict;
}
/**
 * Offer is the first frame of a browser that has no key yet, in place of [Hello]:
 * the code that its person reads off the owner's terminal. Everything that names a
 * code is counted as a try, whatever else is in it.
 */
export interface Offer {
  /**
   * protocol versions on offer
   *
   * @minItems 1
   * @maxItems 8
   */
  versions: number[];
  code: string;
}
/**
 * OfferAnswer is the one answer to an [Offer]: a pairing, which is made exactly
 * once, or why there is none. The daemon closes the connection after it.
 */
export interface OfferAnswer {
  pairing?: Pairing;
  refused?: OfferRefusal;
  /**
   * after a wrong code
   */
  triesLeft?: number;
}
/**
 * Pairing is what the extension needs to connect. Key never travels again.
 */
export interface Pairing {
  browser: string;
  /**
   * 32 random bytes, base64url
   */
  key: string;
  listen: string;
  /**
   * the daemon's own name, which [Challenge] repeats
   */
  server: string;
}
/**
 * OnCall is one time that a person was on call.
 */
export interface OnCall {
  fromMs: number;
  /**
   * exclusive; when it ends, or ended
   */
  untilMs: number;
  reason: string;
  platform?: string;
  role?: Role;
}
/**
 * OnCallStart opens platforms outside working hours for so many minutes, with a
 * reason that is kept. Without a platform all of them open, without a role all
 * kinds of work. Fewer than MinOnCallMinutes are good only for one kind of work at
 * one platform, such as taking a post down.
 */
export interface OnCallStart {
  minutes: number;
  reason: string;
  platform?: string;
  role?: Role;
}
/**
 * OnCallStatus is whether a person is on call.
 */
export interface OnCallStatus {
  onCall?: OnCall;
}
/**
 * OnCallTime is one time that a person was on call, or let in after a wait, and what
 * was done in it. From and until are its own, also where they lie outside the days
 * asked for.
 */
export interface OnCallTime {
  fromMs: number;
  /**
   * exclusive
   */
  untilMs: number;
  reason: string;
  platform?: string;
  role?: Role;
  totalMs: number;
}
/**
 * Overtime is the part of the time that fell in off hours and nights, by the hours
 * that were in force then. What both a follow-up and an on-call opened is the
 * follow-up's, whose purse it was taken from.
 */
export interface Overtime {
  totalMs: number;
  /**
   * community and care while a follow-up was open
   */
  followUpMs: number;
  /**
   * what on-call opened, while it did
   */
  onCallMs: number;
  /**
   * at platforms that wait first, while one was open after the wait
   */
  delayMs: number;
  /**
   * each that touches those days, also if nothing was done in it
   */
  onCalls: OnCallTime[];
  /**
   * each time after a wait, likewise: the last [MaxDelaysTold]
   */
  delays?: OnCallTime[];
}
/**
 * OwnPages are some pages of a platform that its person has added.
 */
export interface OwnPages {
  /**
   * as in [Rule]
   */
  path: string;
  role: Role;
}
/**
 * OwnPlatform is a site that its person counts as a platform: every page of a host, and of
 * the hosts under it. What they say of one host last is what counts.
 */
export interface OwnPlatform {
  /**
   * of its [Platform]: the daemon makes it from the host
   */
  id?: string;
  host: string;
  name: string;
  kind?: OwnKind;
  role: Role;
  /**
   * Pages are told apart from the rest, from the first that matches on; then come those
   * that the kind knows.
   *
   * @maxItems 20
   */
  pages?: OwnPages[];
}
/**
 * OwnPlatformRef names a platform that its person has added.
 */
export interface OwnPlatformRef {
  host: string;
}
/**
 * OwnPlatforms are those that the person has added to the catalogue's, in order of host.
 */
export interface OwnPlatforms {
  /**
   * @maxItems 20
   */
  platforms: OwnPlatform[];
}
/**
 * PageRef names one page.
 */
export interface PageRef {
  page: Page;
}
/**
 * PairAnswer is what the host answers: a pairing, or why there is none.
 */
export interface PairAnswer {
  pairing?: Pairing;
  error?: string;
}
/**
 * PairMessage is what the extension sends to the native-messaging host.
 */
export interface PairMessage {
  type: 'pair';
  origin: string;
  /**
   * it has a pairing, by which nobody at its port knows it: a daemon that does not run is not to be started for it
   */
  paired?: boolean;
}
/**
 * PairRequest is what the native-messaging host asks at the owner's door for an
 * extension whose identity the browser itself vouched for.
 */
export interface PairRequest {
  origin: string;
  family: Family;
}
/**
 * PairingCode is an open window as the one who opened it sees it, and nobody else.
 */
export interface PairingCode {
  window: number;
  code: string;
  /**
   * where the browser has to bring the code
   */
  listen: string;
  untilMs: number;
  /**
   * windows that can still be opened within 24 hours
   */
  left: number;
}
/**
 * PairingWindow is what has become of a pairing window.
 */
export interface PairingWindow {
  window: number;
  state: WindowState;
  triesLeft: number;
  browser?: BrowserInfo;
}
/**
 * PhaseRange is one phase between two instants.
 */
export interface PhaseRange {
  phase: Phase;
  fromMs: number;
  /**
   * exclusive
   */
  toMs: number;
}
/**
 * Place is what a page counts as, and the rule that said so.
 */
export interface Place {
  platform: string;
  role: Role;
  rule: string;
  /**
   * id of the [Client] whose page it is
   */
  client?: string;
}
/**
 * Plan is the next 48 hours as absolute instants. Browsers enforce it by their
 * own clock, also while the daemon is away, until ValidUntilMs.
 *
 * Phases are in order and touch. The verdict of a place at an instant is that of
 * the last range in Verdicts that covers both, and open where none does.
 */
export interface Plan {
  revision: number;
  madeAtMs: number;
  validUntilMs: number;
  zone: string;
  /**
   * @maxItems 200
   */
  phases: PhaseRange[];
  /**
   * @maxItems 1000
   */
  verdicts: VerdictRange[];
  /**
   * how long a delay waits; missing: nothing is delayed
   */
  waitMs?: number;
  /**
   * closed: an embed in another site's page is shut wherever its place is; missing: embeds are left alone
   */
  embeds?: 'closed';
}
/**
 * VerdictRange gives places a verdict between two instants. A missing Platform
 * or Role means all of them.
 */
export interface VerdictRange {
  verdict: Verdict;
  fromMs: number;
  /**
   * exclusive
   */
  toMs: number;
  platform?: string;
  role?: Role;
  opening?: OpeningKind;
}
/**
 * PlanQuery asks which rule applies at an instant: of the past, by what was in force
 * then; of the future, by what is in force now.
 */
export interface PlanQuery {
  /**
   * of the years 0 to 9999
   */
  atMs: number;
}
/**
 * Platform is one social network or tool.
 */
export interface Platform {
  id: string;
  /**
   * as the platform writes it
   */
  name: string;
  /**
   * where "open it now" leads
   */
  home: string;
  /**
   * Where people are answered; missing where only the person knows the address.
   */
  care?: string;
  community?: string;
}
/**
 * Problem is one thing that is wrong in a settings document.
 */
export interface Problem {
  /**
   * such as work.mon[0]; "" for the document as a whole
   */
  field: string;
  code?: ProblemCode;
  /**
   * the same in an English sentence, quoting what was written
   */
  problem?: string;
  /**
   * the way out, in another
   */
  hint?: string;
}
/**
 * Proof is the third frame, browser to daemon.
 */
export interface Proof {
  proof: string;
  /**
   * the extension's own version, for status
   */
  extension: string;
}
/**
 * Quiet says when the desktop's own do-not-disturb is switched on. What is missing is
 * off.
 */
export interface Quiet {
  /**
   * while it is night
   */
  night?: boolean;
  /**
   * while a break runs
   */
  breaks?: boolean;
}
/**
 * QuietStatus is how the desktop's do-not-disturb stands with somebody who has it
 * switched on for them.
 */
export interface QuietStatus {
  why?: QuietWhy;
  /**
   * until when, where that is known
   */
  untilMs?: number;
}
/**
 * Recovery says that a database was lost or damaged, and what took its place.
 */
export interface Recovery {
  atMs: number;
  what: RecoveredWhat;
  reason: RecoveryReason;
  /**
   * UTC date of the snapshot that was restored, such as 2026-03-29; missing: there was none
   */
  day?: string;
  /**
   * file name, in the data folder's quarantine, of what was there before
   */
  movedTo?: string;
}
/**
 * RefusedSpan is a span that is wrong in itself. It is answered for good: the
 * browser keeps it aside and never sends it again. But one that is refused for
 * RefusedFuture or RefusedZone may be right later, when a clock that was set back
 * has come there again, or when the zone data are newer: the browser may send it
 * again now and then, and the daemon stores it as soon as it is right.
 */
export interface RefusedSpan {
  sequence: number;
  code: RefusalCode;
}
/**
 * Rule turns pages into a place. A page matches when its host is Host or ends in
 * "." + Host, when its path matches Path, and when Query is met.
 *
 * 	Path   segments between slashes; "*" is any one segment, "**" is any number
 * 	       of segments, also none; missing means any path; empty segments do not
 * 	       count, so "/groups/" equals "/groups"
 * 	Query  "act" asks for that key with any value, "tab=videos" for that value
 * 	Hash   Path is matched against what follows "#" or "#!", up to a "?", instead
 * 	       of the path
 *
 * Percent signs are resolved before segments, keys and values are compared.
 * Hosts and literal segments are compared without regard to the case of A to Z.
 * testdata/url-vectors.json settles every finer point.
 */
export interface Rule {
  /**
   * stable for ever
   */
  id: string;
  platform: string;
  role: Role;
  host: string;
  path?: string;
  query?: string;
  hash?: boolean;
  /**
   * what runs here and is never interrupted; the time of a call is never counted
   */
  hold?: 'call' | 'live';
  /**
   * made to be shown in a frame of another site's page
   */
  embed?: boolean;
  main?: Role;
  /**
   * Beside names rules, of the same platform and with a Main, by which the page counts
   * while its own place is closed: what can be done beside its main landmark. The first
   * one whose place is open decides. They stand after this rule and match no page by
   * themselves. By the first one for content it counts, too, while a post is written in
   * a dialog above the page.
   *
   * @maxItems 4
   */
  beside?: string[];
  catalogue?: Role;
  /**
   * Rest says that the rule takes what the others of its host leave: pages that nobody
   * has sorted yet. They count as what is done there most, and are told apart from those
   * of which the table knows better.
   */
  rest?: boolean;
  /**
   * Uncertain says that the address, or what it is for, was not found in public code or
   * documentation: it is likely from how the platform works, old, or behind a login. A
   * person who finds it wrong should not take it for a mistake of theirs.
   */
  uncertain?: boolean;
  /**
   * @maxItems 20
   */
  examples?: string[];
}
/**
 * Rules is the table that says what a page is. Its order is its precedence: the
 * first rule that matches decides. The daemon owns it and pushes it.
 *
 * Its revision is an instant or more: that of its last correction, or of the daemon's
 * last start. So it differs for each table that a browser is given and never goes back,
 * whatever becomes of the data. The catalogue's own only counts its editions.
 */
export interface Rules {
  revision: number;
  /**
   * @maxItems 200
   */
  platforms: Platform[];
  /**
   * @maxItems 2000
   */
  rules: Rule[];
  /**
   * Clients are those of the person, and ClientPages says whose page a page of a platform
   * is: the first that matches. Marks are what such pages are known by, to be offered; the
   * first that matches counts. A table without clients needs none of them.
   *
   * @maxItems 50
   */
  clients?: ClientName[];
  /**
   * @maxItems 2500
   */
  clientPages?: ClientPages[];
  /**
   * @maxItems 100
   */
  marks?: Mark[];
  /**
   * Calls are pages of other sites on which people call one another. They are no places,
   * and leave no trace; breaks wait for them.
   *
   * @maxItems 50
   */
  calls?: CallPage[];
}
/**
 * ScreenStatus is what the daemon knows of the computer's screen.
 */
export interface ScreenStatus {
  /**
   * Locked says that nobody can see what a browser shows. Not every browser knows by itself:
   * Firefox never does, and Chromium does not under Wayland.
   */
  locked: boolean;
}
/**
 * Series is the ledger's time in even steps, the open span included. No instant is
 * counted twice.
 */
export interface Series {
  totalMs: number;
  /**
   * what of it fell in off hours and nights
   */
  offMs: number;
  /**
   * longest first
   */
  parts: SeriesPart[];
  /**
   * oldest first, each that the days asked for touch
   */
  steps: SeriesStep[];
  /**
   * Week is when in the week it was: 168 times, one for each hour, from 00:00 on the first
   * day of the week. Hours are those of the clocks where the person was; of an hour that
   * clocks show twice both count, and one that they skip has none.
   *
   * @minItems 168
   * @maxItems 168
   */
  week: HourTime[];
}
/**
 * SeriesPart is one of what the time is told apart by.
 */
export interface SeriesPart {
  /**
   * of the platform, role, client, rule or phase; "" is the client that it was for nobody, "*" all parts beyond those that are told
   */
  id: string;
  /**
   * what a client is called
   */
  label?: string;
  totalMs: number;
}
/**
 * SeriesStep is one bar. Of a week, month or year at an edge only the days asked for count.
 */
export interface SeriesStep {
  /**
   * its first day
   */
  from: string;
  /**
   * of an hour: which, from 0 to 23, as clocks show it
   */
  hour?: number;
  totalMs: number;
  /**
   * one for each of the series' parts, in their order
   */
  partsMs: number[];
}
/**
 * SeriesQuery asks for local days, both included, in steps of the same kind. Of the time
 * only what meets Platform, Role and Client counts, each where it is given.
 */
export interface SeriesQuery {
  from: string;
  to: string;
  step: Step;
  split: Split;
  platform?: string;
  role?: Role;
  client?: string;
}
/**
 * Settings is the one document a person edits: the same fields in TOML for
 * people and in JSON on the wire. Every version of it is kept.
 *
 * Times are local wall times HH:MM, and 24:00 is the end of a day. A range whose
 * end is not after its start runs into the next local date; equal ends are an
 * error. Night wins over work; what is neither is off.
 */
export interface Settings {
  version: 1;
  language: 'system' | 'en' | 'ar';
  /**
   * "system" or an IANA name such as Africa/Cairo
   */
  zone: string;
  /**
   * "22:30-06:30", begins on every local date; "" for none
   */
  night: string;
  first_day: Weekday;
  /**
   * what opens more than before waits for the next working hours that are at least 8 hours away
   */
  strict?: boolean;
  work: Week;
  /**
   * @maxItems 500
   */
  exceptions?: Exception[];
  off: OffHours;
  follow_up: FollowUp;
  breaks: Breaks;
  quiet?: Quiet;
}
/**
 * SettingsDraft asks what a document would do. Nothing is saved.
 */
export interface SettingsDraft {
  settings: Settings;
  /**
   * local dates, today included
   */
  days: number;
}
/**
 * SettingsPreview is what a document would do from the first instant of today's
 * local date on. Phases are in order, touch, and begin and end together; After has
 * none when the hours of the document cannot be read.
 */
export interface SettingsPreview {
  fromMs: number;
  /**
   * exclusive
   */
  toMs: number;
  /**
   * the one that the document asks for, where this computer knows it
   */
  zone: string;
  /**
   * by the settings in force
   *
   * @maxItems 1000
   */
  before: PhaseRange[];
  /**
   * by the document
   *
   * @maxItems 1000
   */
  after: PhaseRange[];
  /**
   * with strictness: from when on what the document opens more would count
   */
  opensMs?: number;
  /**
   * the first [MaxProblems] things that are wrong with the document
   *
   * @maxItems 1000
   */
  problems: Problem[];
}
/**
 * SettingsReplacement saves a document in the place of the revision that it was
 * made from, and of no other: what somebody else has saved meanwhile stays.
 */
export interface SettingsReplacement {
  revision: number;
  settings: Settings;
}
/**
 * SettingsRevision is the document and its number.
 */
export interface SettingsRevision {
  revision: number;
  savedMs: number;
  /**
   * from when on what it opens more than those before counts, by Strict; missing: at once
   */
  opensMs?: number;
  settings: Settings;
}
/**
 * SettingsSaved answers settings.set and settings.replace.
 */
export interface SettingsSaved {
  revision: number;
  /**
   * as in SettingsRevision
   */
  opensMs?: number;
}
/**
 * Span is one stretch of attention to one place, as one browser saw it. Its key
 * is (browser, Sequence): the same key with the same content is stored once,
 * however often it is sent.
 */
export interface Span {
  sequence: number;
  fromMs: number;
  /**
   * exclusive; at most MaxSpanMs after FromMs
   */
  toMs: number;
  /**
   * when this attention began; the same in all spans it was cut into
   */
  sinceMs: number;
  rule: string;
  attention: Attention;
  /**
   * IANA zone in force; the span's local day follows from it
   */
  zone: string;
  /**
   * id of the [Client] it was for; one that the daemon does not know is nobody
   */
  client?: string;
}
/**
 * SpansUpload carries closed spans. OldestSequence is the smallest sequence that
 * the browser still holds, so that the daemon knows which numbers never come.
 */
export interface SpansUpload {
  oldestSequence: number;
  /**
   * @minItems 1
   * @maxItems 200
   */
  spans: Span[];
}
/**
 * SpansUploaded answers after the commit is on disk. Spans that it does not name
 * are stored and may be dropped from the outbox.
 */
export interface SpansUploaded {
  watermark: number;
  refused?: RefusedSpan[];
  /**
   * sequences taken by other content: renumber from NextFree and send again
   */
  conflicts?: number[];
  nextFree: number;
}
/**
 * Stats is the ledger's time by platform and role, the open span included. No
 * instant is counted twice, so TotalMs is never more than the time that passed.
 */
export interface Stats {
  /**
   * start of the first day: in the zone in force, or earlier where a span counts in a zone further east
   */
  fromMs: number;
  /**
   * end of the last one, likewise: later for a zone further west
   */
  toMs: number;
  totalMs: number;
  /**
   * longest first
   */
  platforms: PlatformStats[];
  /**
   * longest first: what of the time was for each client
   */
  clients?: ClientStats[];
  overtime?: Overtime;
  /**
   * each that touches those days, oldest first
   */
  gaps?: Gap[];
}
/**
 * StatsQuery asks for local days, both included; without dates, for today.
 */
export interface StatsQuery {
  from?: string;
  to?: string;
}
/**
 * Status is how the daemon is.
 */
export interface Status {
  version: string;
  pid: number;
  /**
   * a service manager, a desktop or a browser started it, and no person by hand
   */
  background?: boolean;
  startedMs: number;
  listen: string;
  /**
   * false: another program holds the port
   */
  serving: boolean;
  /**
   * the data folder
   */
  data: string;
  phase: Phase;
  /**
   * missing where the settings never change the phase
   */
  phaseUntilMs?: number;
  next?: Phase;
  zone: string;
  /**
   * release of the zone data that counts, such as 2026f
   */
  tzdata: string;
  /**
   * "system" or "embedded"
   */
  tzdataSource: string;
  /**
   * which path a prompt takes now: "buttons" or "plain" on the desktop, "browser" where that has none, or "none"
   */
  prompts: string;
  breaks: Break[];
  /**
   * no break asks until then
   */
  pausedUntilMs?: number;
  followUp?: FollowUpStatus;
  onCall?: OnCall;
  quiet?: QuietStatus;
  browsers: BrowserInfo[];
  /**
   * browsers that have run here for a minute and are none of these, by the name of their kind, such as Firefox; Linux only
   */
  unpaired?: string[];
  /**
   * of the last two days, oldest first
   */
  gaps?: Gap[];
  /**
   * what a person should know, and can mend
   */
  troubles?: Trouble[];
  /**
   * of the last seven days, oldest first
   */
  recoveries?: Recovery[];
  /**
   * IgnoresMicrophone says that a microphone in use is no call, because the settings say so.
   */
  ignoresMicrophone?: boolean;
}
/**
 * Welcome is the fourth frame, daemon to browser. Epoch is made with the
 * database file; when it differs from the one the browser knew, or when
 * Watermark is behind what the browser saw acknowledged, the browser sends its
 * acknowledged tail again.
 */
export interface Welcome {
  epoch: string;
  /**
   * every sequence up to it is committed
   */
  watermark: number;
  nowMs: number;
  /**
   * the daemon's version
   */
  daemon: string;
}
/**
 * WindowRef names a pairing window.
 */
export interface WindowRef {
  window: number;
}

/** The methods that answer at the browser door. */
export interface Methods {
  'activity.now': { params: Activity; result: undefined };
  'acts.report': { params: ActReport; result: undefined };
  'breaks.act': { params: BreakCommand; result: BreaksStatus };
  'breaks.get': { params: Empty; result: BreaksStatus };
  'breaks.taken': { params: BreaksQuery; result: BreaksTaken };
  'browsers.list': { params: Empty; result: Browsers };
  'browsers.missed': { params: Missed; result: Empty };
  'browsers.report': { params: BrowserReport; result: undefined };
  'browsers.start': { params: Empty; result: BrowserInfo };
  'clients.choose': { params: ClientChoice; result: Clients };
  'clients.list': { params: Empty; result: Clients };
  'clients.remove': { params: ClientRef; result: Clients };
  'clients.set': { params: Client; result: Clients };
  'corrections.list': { params: Empty; result: Corrections };
  'corrections.set': { params: CorrectionChange; result: Corrections };
  'day.get': { params: DayQuery; result: Day };
  'delay.open': { params: DelayOpen; result: DelayOpened };
  'doctor.examine': { params: Empty; result: Examination };
  'entries.add': { params: EntryDraft; result: Day };
  'entries.withdraw': { params: EntryRef; result: Day };
  'followUp.act': { params: FollowUpCommand; result: FollowUpStatus };
  'followUp.get': { params: Empty; result: FollowUpStatus };
  'notices.press': { params: NoticePress; result: undefined };
  'notices.test': { params: Empty; result: NoticeTested };
  'onCall.end': { params: Empty; result: OnCallStatus };
  'onCall.get': { params: Empty; result: OnCallStatus };
  'onCall.start': { params: OnCallStart; result: OnCallStatus };
  'plan.at': { params: PlanQuery; result: Moment };
  'plan.get': { params: Empty; result: Plan };
  'platforms.list': { params: Empty; result: OwnPlatforms };
  'platforms.remove': { params: OwnPlatformRef; result: OwnPlatforms };
  'platforms.set': { params: OwnPlatform; result: OwnPlatforms };
  'rules.get': { params: Empty; result: Rules };
  'settings.get': { params: Empty; result: SettingsRevision };
  'settings.preview': { params: SettingsDraft; result: SettingsPreview };
  'settings.replace': { params: SettingsReplacement; result: SettingsSaved };
  'settings.set': { params: Settings; result: SettingsSaved };
  'spans.upload': { params: SpansUpload; result: SpansUploaded };
  'stats.get': { params: StatsQuery; result: Stats };
  'stats.series': { params: SeriesQuery; result: Series };
  'status.get': { params: Empty; result: Status };
}

/** What the daemon sends unasked. */
export interface Pushes {
  'breaks.changed': BreaksStatus;
  'clients.chosen': ChosenClient;
  'followUp.changed': FollowUpStatus;
  'heartbeat': Heartbeat;
  'notices.changed': Notices;
  'onCall.changed': OnCallStatus;
  'page.wanted': PageRef;
  'plan.changed': Plan;
  'rules.changed': Rules;
  'screen.changed': ScreenStatus;
  'settings.changed': SettingsRevision;
}
