import type {
  Challenge,
  ErrorData,
  Methods,
  OfferAnswer,
  PairAnswer,
  Pushes,
  Welcome,
} from '@protocol/messages';
import * as validators from './validators';

/** The methods that are only told, without an answer. */
export type Told = {
  [M in keyof Methods]: Methods[M]['result'] extends undefined ? M : never;
}[keyof Methods];
/** The methods that answer. */
export type Called = Exclude<keyof Methods, Told>;

type Check = (value: unknown) => boolean;

const results: Record<Called, Check> = {
  'breaks.act': validators.isBreaksStatus,
  'breaks.get': validators.isBreaksStatus,
  'breaks.taken': validators.isBreaksTaken,
  'browsers.list': validators.isBrowsers,
  'browsers.missed': validators.isEmpty,
  'browsers.start': validators.isBrowserInfo,
  'clients.choose': validators.isClients,
  'clients.list': validators.isClients,
  'clients.remove': validators.isClients,
  'clients.set': validators.isClients,
  'corrections.list': validators.isCorrections,
  'corrections.set': validators.isCorrections,
  'day.get': validators.isDay,
  'delay.open': validators.isDelayOpened,
  'doctor.examine': validators.isExamination,
  'entries.add': validators.isDay,
  'entries.withdraw': validators.isDay,
  'notices.test': validators.isNoticeTested,
  'followUp.act': validators.isFollowUpStatus,
  'followUp.get': validators.isFollowUpStatus,
  'onCall.end': validators.isOnCallStatus,
  'onCall.get': validators.isOnCallStatus,
  'onCall.start': validators.isOnCallStatus,
  'plan.at': validators.isMoment,
  'plan.get': validators.isPlan,
  'platforms.list': validators.isOwnPlatforms,
  'platforms.remove': validators.isOwnPlatforms,
  'platforms.set': validators.isOwnPlatforms,
  'rules.get': validators.isRules,
  'settings.get': validators.isSettingsRevision,
  'settings.preview': validators.isSettingsPreview,
  'settings.replace': validators.isSettingsSaved,
  'settings.set': validators.isSettingsSaved,
  'spans.upload': validators.isSpansUploaded,
  'stats.get': validators.isStats,
  'stats.series': validators.isSeries,
  'status.get': validators.isStatus,
};

const pushes: Record<keyof Pushes, Check> = {
  'breaks.changed': validators.isBreaksStatus,
  'clients.chosen': validators.isChosenClient,
  'followUp.changed': validators.isFollowUpStatus,
  heartbeat: validators.isHeartbeat,
  'notices.changed': validators.isNotices,
  'onCall.changed': validators.isOnCallStatus,
  'page.wanted': validators.isPageRef,
  'plan.changed': validators.isPlan,
  'rules.changed': validators.isRules,
  'screen.changed': validators.isScreenStatus,
  'settings.changed': validators.isSettingsRevision,
};

/** The names of all that the daemon sends unasked. */
export const PUSHES = Object.keys(pushes) as (keyof Pushes)[];

export function isResult<M extends Called>(method: M, value: unknown): value is Methods[M]['result'] {
  return results[method](value);
}

export function isPush<P extends keyof Pushes>(push: P, value: unknown): value is Pushes[P] {
  return pushes[push](value);
}

export function isErrorData(value: unknown): value is ErrorData {
  return validators.isErrorData(value);
}

export function isChallenge(value: unknown): value is Challenge {
  return validators.isChallenge(value);
}

export function isWelcome(value: unknown): value is Welcome {
  return validators.isWelcome(value);
}

export function isOfferAnswer(value: unknown): value is OfferAnswer {
  return validators.isOfferAnswer(value);
}

export function isPairAnswer(value: unknown): value is PairAnswer {
  return validators.isPairAnswer(value);
}
