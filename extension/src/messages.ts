import type {
  BreakCommand,
  BreaksOfDay,
  BreaksQuery,
  Client,
  ClientName,
  Correction,
  CorrectionChange,
  Day,
  DelayOpen,
  DelayOpened,
  EntryDraft,
  ErrorCode,
  ErrorData,
  Examination,
  FollowUpAct,
  FollowUpStatus,
  Ideas,
  NoticeTested,
  OfferRefusal,
  OnCall,
  OnCallStart,
  OwnPlatform,
  Place,
  Plan,
  Platform,
  Role,
  Series,
  SeriesQuery,
  Settings,
  SettingsPreview,
  SettingsRevision,
  Stats,
  StatsQuery,
  Status,
} from '@protocol/messages';

/** How the extension stands with the daemon, as the popup says it in words. */
export type ConnectionState =
  | 'connected'
  | 'connecting'
  /** No pairing yet and the native-messaging host does not answer: Offhours is not installed. */
  | 'unpaired'
  /** The person disconnected this browser: it pairs again only when asked to. */
  | 'revoked'
  /** Paired, but nobody answers: the service is not running. */
  | 'disconnected'
  /** Somebody answers on the port who cannot prove to be our daemon. */
  | 'impostor'
  /** The two versions have no protocol in common. */
  | 'version'
  /** In a private window, where nothing is counted, nobody connects. */
  | 'private';

/** What the extension's own pages ask of the background. */
export type PageRequest =
  | { type: 'overview' }
  /** Start, with the working week where its person could choose one. */
  | { type: 'start'; firstWeek: Settings['off']['first_week']; week?: WorkingWeek }
  | { type: 'break'; command: BreakCommand }
  | OpeningRequest
  | CorrectionRequest
  /** The corrections in force. */
  | { type: 'corrections' }
  | ClientRequest
  /** The clients, with their pages. */
  | { type: 'clients' }
  | PlatformRequest
  /** The platforms that the person has added. */
  | { type: 'platforms' }
  | { type: 'reconnect' }
  /** Recoveries up to that instant need not be told any more. */
  | { type: 'recovery-read'; atMs: number }
  | { type: 'gap-read'; atMs: number }
  /** Of absences up to the one that began at that instant need not be asked any more. */
  | { type: 'absence-read'; fromMs: number }
  /** That the follow-up of a date is used up need not be told any more. */
  | { type: 'follow-up-read'; date: string }
  /** A pairing code, as it was typed. */
  | { type: 'code'; text: string }
  /** What does not work, as doctor finds it. */
  | { type: 'examine' }
  /** A notice that means nothing, to see that notices come. */
  | { type: 'test-notice' };

/** What the first page sets before Start. */
export type WorkingWeek = Pick<Settings, 'first_day' | 'work'>;

/** What the options page asks beside that. */
export type HoursRequest =
  /** The settings in force as this browser last heard of them. */
  | { type: 'hours' }
  | { type: 'hours-preview'; settings: Settings; days: number }
  /** Saves them in the place of that revision. */
  | { type: 'hours-save'; revision: number; settings: Settings };

/** What it is answered; what it did not ask for is missing. */
export interface HoursAnswer {
  settings?: SettingsRevision;
  preview?: SettingsPreview;
  /** The number under which they were saved. */
  revision?: number;
  /** From when on what they open more counts; missing: at once. */
  opensMs?: number;
  /** Why it could not be done. */
  why?: 'away' | 'changed' | 'not_saved' | 'refused';
  /** Of a refusal: the field that is wrong. */
  field?: string;
}

/** What the statistics page asks: a period, the one before it, and what of it a series does not tell. */
export interface StatisticsRequest {
  type: 'statistics';
  series: SeriesQuery;
  before: SeriesQuery;
  stats: StatsQuery;
}

/** What it is answered: all of it, or why there is nothing. */
export interface StatisticsAnswer {
  series?: Series;
  before?: Series;
  stats?: Stats;
  why?: 'away' | 'refused';
}

/** What it asks beside that: how the breaks went in the period, and in the one before it. */
export interface BreaksRequest {
  type: 'breaks';
  now: BreaksQuery;
  before: BreaksQuery;
}

/** What that is answered: the days on which breaks ended, or why not. A daemon from before it counted breaks refuses. */
export interface BreaksAnswer {
  now?: BreaksOfDay[];
  before?: BreaksOfDay[];
  why?: 'away' | 'refused';
}

/** Asks what a day was made of, or says what a stretch of one was. */
export type DayRequest =
  /** Without a date, today. */
  | { type: 'day'; date?: string }
  | { type: 'entry-add'; draft: EntryDraft }
  | { type: 'entry-withdraw'; number: number };

/** What that is answered: the day as it is by then, or why not. */
export interface DayAnswer {
  day?: Day;
  why?: 'away' | 'refused' | 'not_saved';
  /** Of a refusal: what is wrong, and with which field. */
  code?: ErrorCode;
  field?: string;
}

/** Opens platforms outside working hours, or closes them before their time. */
export type OpeningRequest =
  | { type: 'follow-up'; act: FollowUpAct }
  | { type: 'on-call'; start: OnCallStart }
  /** What waits first, after the wait. */
  | { type: 'delay'; open: DelayOpen }
  | { type: 'on-call-end' };

/** Gives the pages of a rule another role, or takes that back. */
export interface CorrectionRequest {
  type: 'correct';
  change: CorrectionChange;
}

/** What the page in front counts as, and by which rule. */
export interface FrontPage extends Place {
  /** The pages of the rule, to be read. */
  pattern: string;
  /** What the catalogue says of them, where the person has corrected it. */
  catalogue?: Role;
  /** By which pages of its client it is known, to be read; missing where that was chosen by hand, or is nobody. */
  clientPages?: string;
  /** The pages that it could be known by, where nothing says whom it is for. They leave the browser only when their person says so. */
  mark?: string;
}

/** Says whom pages are for: of each client, or by hand. All of it counts from now on. */
export type ClientRequest =
  | { type: 'client-set'; client: Client }
  | { type: 'client-remove'; id: string }
  /** To the end of the day, on pages that do not say it; missing: nobody. */
  | { type: 'client-choose'; id?: string }
  /** Pages more of a client. */
  | { type: 'client-pages'; id: string; pages: string };

/** A site that could be a platform. */
export interface Unlisted {
  host: string;
  /** Its page says that it is a Mastodon server. */
  isMastodon: boolean;
}

/** Counts a site as a platform, or says anew what its pages are for; or counts it no more. */
export type PlatformRequest =
  | { type: 'platform-set'; own: OwnPlatform }
  | { type: 'platform-remove'; host: string };

/** The answer when it could not be done, and why, in English. Every other answer is an overview. */
export interface Failed {
  failed: string;
}

/** Why a pairing code was of no use. */
export interface CodeProblem {
  why: OfferRefusal | 'format' | 'unreachable' | 'version';
  /** After a wrong code: how many more the daemon takes. */
  triesLeft?: number;
}

/** All that a page shows, in one answer. Fields the daemon alone knows are missing while it is away. */
export interface Overview {
  nowMs: number;
  started: boolean;
  connection: ConnectionState;
  language: Settings['language'];
  /** The settings as last heard of; before Start only, for the first page. */
  settings?: SettingsRevision;
  /** The newest revision of the settings that this browser has heard of. */
  settingsRevision?: number;
  /** From when on what those settings open more counts, where that is still to come. */
  opensMs?: number;
  /** The stored plan: there also when the daemon is away. */
  plan?: Plan;
  /** The plan ran out: nothing is enforced until the daemon is back. */
  planExpired: boolean;
  muted: boolean;
  /** What their person does in breaks; a kind without any has those of the product. */
  ideas?: Ideas;
  /** As the daemon last told it: while that is away it may be over. */
  followUp?: FollowUpStatus;
  /** Likewise; missing when not on call. */
  onCall?: OnCall;
  /** The local date of which it was read that its follow-up is used up. */
  followUpReadDate?: string;
  /** Spans that wait for the daemon. */
  waiting: number;
  privateWindows: boolean;
  /** Up to when the person has read of recoveries. */
  recoveryReadMs?: number;
  /** Up to when the person has read of gaps. */
  gapReadMs?: number;
  /** The beginning of the newest absence that the person has put away. */
  absenceReadMs?: number;
  /** The hosts of platforms that the browser hides from us: they are neither counted nor closed. */
  hidden: string[];
  /** The platforms that the person has added, also such as are gone: their time is still told. */
  own?: Platform[];
  /** The site in front that is on no platform, while the popup may see it: it is kept nowhere. */
  unlisted?: Unlisted;
  stats?: Stats;
  status?: Status;
  /** What is in front is a call, on a platform or on another site: it is not counted, and breaks wait for it. */
  isCall?: boolean;
  /** The page of a platform that is in front; missing on any other, in private windows and before Start. */
  page?: FrontPage;
  /** Of the table of rules that this browser has. */
  rulesRevision?: number;
  /** The clients, in the order in which they were added; missing while there are none. */
  clients?: ClientName[];
  /** The id of the client that was chosen by hand, while that holds. */
  chosen?: string;
  /** Only in the answer to `clients`, and to a {@link ClientRequest}. */
  clientList?: Client[];
  /** Only in the answer to `corrections`, and to a {@link CorrectionRequest}. */
  corrections?: Correction[];
  /** Only in the answer to `platforms`, and to a {@link PlatformRequest}. */
  platforms?: OwnPlatform[];
  /** Only in the answer to what the daemon refused of opening, correcting or adding. */
  refusal?: Pick<ErrorData, 'code' | 'field'>;
  /** Only in the answer to the opening of what waits first. */
  opened?: DelayOpened;
  /** Only in the answer to a code. */
  problem?: CodeProblem;
  /** Only in the answer to `examine`. */
  examination?: Examination;
  /** Only in the answer to `test-notice`. */
  tested?: NoticeTested;
}
