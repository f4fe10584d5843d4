import type { Break, BreakAct, BreakKind, BreaksStatus } from '@protocol/messages';
import type { Texts } from '@/i18n';
import { limits } from '@/limits';
import { ideaOf, type OwnIdeas } from './ideas';
import { postponeLabel } from './postpone';

/**
 * What pages of platforms show of a break: the third rung, after the notice and the badge. The design calls it the break's veil; here it is
 * called rest, because the veil of `enforcer/page` hides a page until it is judged. It comes with its words, so that pages need not
 * carry every locale.
 */
export interface Rest {
  kind: BreakKind;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** It is night: dim whatever the colour scheme. */
  dim?: boolean;
  title: string;
  /** How long it lasts, and how long ago the last one was. While it runs only why its clock stands still. */
  lines: string[];
  /** Plain text, perhaps its person's own. */
  idea: string;
  /** While it runs, and its clock does: when it ends. */
  untilMs?: number;
  /** What can be done about it, the kindest first. */
  answers: { act: RestAct; label: string }[];
  /** Said when it could not be done. */
  failed: string;
}

/** What a page can answer. */
export type RestAct = Extract<BreakAct, 'start' | 'postpone' | 'skip'>;

/** From the background to the top frame of a page. Without a rest there is to be none. */
export interface RestOrder {
  type: 'rest.show';
  rest?: Rest;
  /** Text that a person has typed is in a frame of the page. */
  holds?: boolean;
}

/** From the background to any frame, which answers whether a person's text is in it. */
export interface RestHolds {
  type: 'rest.holds';
}

/** From a page: its person has answered what it shows. */
export interface RestAnswer {
  type: 'rest.answer';
  act: RestAct;
  kind: BreakKind;
}

/** From a page: whether what it shows covers all of it. */
export interface RestCovers {
  type: 'rest.covers';
  covers: boolean;
}

export function isRestCovers(message: unknown): message is RestCovers {
  return (message as RestCovers | null)?.type === 'rest.covers';
}

export function isRestAnswer(message: unknown): message is RestAnswer {
  return (message as RestAnswer | null)?.type === 'rest.answer';
}

/** The break that pages say something of at an instant: the one that runs, or one that was prompted long ago. */
export function restNow({ breaks }: BreaksStatus, nowMs: number): Break | undefined {
  const running = breaks.find(
    ({ state, stands, untilMs = 0 }) => state === 'running' && (stands || untilMs > nowMs),
  );
  return running ?? breaks.find((due) => (rungMs(due) ?? Number.POSITIVE_INFINITY) <= nowMs);
}

/** When pages begin to speak of a break next, if nobody answers; undefined for never. */
export function nextRungMs({ breaks }: BreaksStatus, nowMs: number): number | undefined {
  const ahead = breaks.flatMap((due) => rungMs(due) ?? []).filter((atMs) => atMs > nowMs);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

function rungMs({ state, askedMs }: Break): number | undefined {
  return state === 'prompted' && askedMs !== undefined ? askedMs + limits.RungMs : undefined;
}

/** Fills in since when each prompt has been there, where the daemon does not say: since we first heard of it. */
export function withAsked(
  before: BreaksStatus | undefined,
  after: BreaksStatus,
  nowMs: number,
): BreaksStatus {
  const askedBefore = (kind: BreakKind) =>
    before?.breaks.find((due) => due.kind === kind && due.state === 'prompted')?.askedMs;
  const fill = (due: Break): Break =>
    due.state === 'prompted' ? { askedMs: askedBefore(due.kind) ?? nowMs, ...due } : due;
  return { ...after, breaks: after.breaks.map(fill) };
}

/** What can be answered to it. There is always a way: what cannot be put off or skipped can be started, and then be ended. */
export function actsOf({ state, postponesLeft, canSkip }: Break): RestAct[] {
  if (state === 'running') return ['skip'];
  if (postponesLeft > 0) return ['start', 'postpone'];
  return canSkip ? ['start', 'skip'] : ['start'];
}

/** The person's language, what they have written down to do, and whether it is night. */
export interface RestManner {
  texts: Texts;
  own: OwnIdeas;
  dim: boolean;
}

export function restOf(due: Break, { texts, own, dim }: RestManner): Rest {
  const isRunning = due.state === 'running';
  return {
    kind: due.kind,
    lang: texts.locale,
    dir: texts.dir,
    ...(dim && { dim }),
    title: texts.text(`break.${due.kind}.${isRunning ? 'running' : 'title'}`),
    lines: linesOf(due, texts),
    idea: ideaOf(due, own, texts),
    ...(isRunning && !due.stands && due.untilMs !== undefined && { untilMs: due.untilMs }),
    answers: actsOf(due).map((act) => ({ act, label: labelOf(act, due, texts) })),
    failed: texts.text('error.unavailable'),
  };
}

/** While it runs its clock says all, unless that stands still. */
function linesOf(due: Break, texts: Texts): string[] {
  if (due.state !== 'running') return [whatToDo(due, texts), ...since(due, texts)];
  return due.stands ? [texts.text('break.stands')] : [];
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** Each kind is told in the unit that it is long in. */
function whatToDo({ kind, lengthMs }: Break, { count }: Texts): string {
  const unitMs = kind === 'eyes' ? SECOND_MS : MINUTE_MS;
  return count(`break.${kind}.body`, Math.max(Math.round(lengthMs / unitMs), 1));
}

/** Only where it had to wait before it asked. As of when pages begin to say so: what changes by itself would be drawn and read out anew. */
function since({ dueMs, askedMs, restedMs }: Break, { count }: Texts): string[] {
  if (dueMs === undefined || askedMs === undefined || restedMs === undefined) return [];
  if (askedMs - dueMs < MINUTE_MS) return [];
  return [count('break.since', Math.max(Math.floor((askedMs + limits.RungMs - restedMs) / MINUTE_MS), 1))];
}

function labelOf(act: RestAct, due: Break, texts: Texts): string {
  if (act === 'postpone') return postponeLabel(due, texts);
  return texts.text(due.state === 'running' ? 'break.end' : `break.${act}`);
}
