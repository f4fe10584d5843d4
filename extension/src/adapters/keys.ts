import type {
  BreaksStatus,
  ChosenClient,
  FollowUpStatus,
  Missed,
  OnCallStatus,
  Plan,
  RefusalCode,
  Rules,
  Settings,
  SettingsRevision,
  Span,
} from '@protocol/messages';
import type { WorkingWeek } from '@/messages';

/**
 * Everything the extension keeps in storage.local, in one place. A worker may die at any await, so what is not here is lost
 * with it. No URL, title or text of a page is ever among it.
 */
export interface Stored {
  /** The first page has opened by itself, which it does once. */
  greeted?: boolean;
  /** The instant at which the person pressed Start; nothing is recorded, muted or closed before. */
  startedMs?: number;
  /** Whether the daemon has been told of Start. */
  startTold?: boolean;
  /** What off hours do in the first week, as chosen at Start; kept until the daemon has been told. */
  firstWeek?: Settings['off']['first_week'];
  /** The working week as chosen at Start; kept as long. */
  week?: WorkingWeek;
  /** The pairing, without its key: that lives in IndexedDB as a CryptoKey that cannot be exported. */
  pairing?: {
    browser: string;
    listen: string;
    /** The daemon's own name: one that goes by another is not the one that we paired with. */
    server: string;
  };
  /** The person revoked this browser: it pairs again only when asked to. */
  revoked?: boolean;
  /** The daemon's database as last seen; another epoch means that it needs our tail again. */
  daemon?: { epoch: string; acknowledged: number };
  plan?: Plan;
  rules?: Rules;
  /** 'system' follows the browser's own language. */
  language?: Settings['language'];
  /** The settings as the daemon last told them, to be read while it is away. */
  settings?: SettingsRevision;
  /** The sequence number of the next span. */
  nextSequence?: number;
  /** The open stretch of attention, checkpointed every 5 s so that a killed browser loses no more. */
  open?: OpenSpan;
  /** What the enforcer has done and must undo exactly. */
  muted?: string[];
  /** The breaks as the daemon last told them. */
  breaks?: BreaksStatus;
  /** The follow-up as the daemon last told it, to be counted down from then. */
  followUp?: FollowUpStatus;
  /** Whether the person is on call, as the daemon last told. */
  onCall?: OnCallStatus;
  /** The client that was chosen by hand, as the daemon last told. */
  chosen?: ChosenClient;
  /** The local date of which the person has read that its follow-up is used up: it is not told again. */
  followUpReadDate?: string;
  /** The person has put the countdown on pages away while the follow-up was so; kept as long as it is open. */
  stripHidden?: 'open' | 'ending';
  /** The closing whose announcement the person has put away, at its ending or before. */
  windDownHidden?: PutAway;
  /** The newest recovery of a database of which the person has read: it is not told again. */
  recoveryReadMs?: number;
  /** The last minute's mark that we were there. */
  markMs?: number;
  /** Times that nobody watched here, of which the daemon does not know yet. */
  missed?: Missed[];
  /** The end of the newest gap of which the person has read: it is not told again. */
  gapReadMs?: number;
  /** The beginning of the newest absence that the person has put away: it is not asked about again. */
  absenceReadMs?: number;
  /** Closed spans that the daemon has not acknowledged: one key each. */
  [key: `${typeof OUTBOX}${number}`]: Span;
  /** Acknowledged spans of the last 72 h, kept for a daemon that lost its database. */
  [key: `${typeof TAIL}${number}`]: Kept;
  /** Spans that the daemon refused for good, kept 30 days to be shown. */
  [key: `${typeof REFUSED}${number}`]: Refused;
}

export interface OpenSpan {
  rule: string;
  /** Whom it is for; missing: nobody in particular. */
  client?: string;
  attention: Span['attention'];
  sinceMs: number;
  fromMs: number;
  /** The last instant at which the attention was seen to be there. */
  seenMs: number;
  /** The last instant at which a person was certainly there, by input or by sound: going idle cuts back to it. */
  sureMs: number;
  zone: string;
}

/** What was put away: the announcement that places close at that instant. */
export interface PutAway {
  closesMs: number;
  /** In its last half minute, to which it comes back once. */
  ending: boolean;
}

/** An acknowledged span and when it was acknowledged. */
export interface Kept {
  span: Span;
  atMs: number;
}

/** A refused span, when it was refused, and why: 'bad_shape' when it was not even readable. */
export interface Refused {
  span: Span;
  atMs: number;
  code: RefusalCode | 'bad_shape';
}

/** Before the sequence number of a span in the outbox. */
export const OUTBOX = 'q:';
/** Before the sequence number of a span in the acknowledged tail. */
export const TAIL = 't:';
/** Before the sequence number of a refused span. */
export const REFUSED = 'r:';
