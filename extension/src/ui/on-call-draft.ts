import type { OnCallStart } from '@protocol/messages';
import { latinDigits } from '@/i18n/digits';
import { limits } from '@/limits';

/** What a person has filled in to go on call. */
export interface Draft {
  /** Only a post is to be taken down: content of one platform, with which its community opens. */
  post: boolean;
  /** Its id; "" until it is chosen. */
  platform: string;
  /** As typed, in any digits. */
  minutes: string;
  reason: string;
}

export type Field = 'platform' | 'minutes' | 'reason';

export const FIELDS: readonly Field[] = ['platform', 'minutes', 'reason'];

/** What a button fills in: taking a post down, or so many minutes for everything. */
export type Preset = 'post' | number;

export const PRESETS: readonly Preset[] = ['post', limits.MinOnCallMinutes, 30, 60];

/** The person's words and digits. */
export interface DraftWords {
  /** The reason for which posts are taken down. */
  post: string;
  number(n: number): string;
}

/** The draft after a button. A reason that the person wrote stays. */
export function withPreset(draft: Draft, preset: Preset, words: DraftWords): Draft {
  const written = draft.reason === words.post ? '' : draft.reason;
  if (preset !== 'post') return { ...draft, post: false, minutes: words.number(preset), reason: written };
  const minutes = words.number(limits.MinNarrowOnCallMinutes);
  return { ...draft, post: true, minutes, reason: written || words.post };
}

/** Whether the draft is what the button fills in. */
export function isPreset(draft: Draft, preset: Preset): boolean {
  return preset === 'post' ? draft.post : !draft.post && minutesOf(draft) === preset;
}

/** What the daemon is asked for, or which field cannot even be sent. Everything else is for the daemon to say. */
export function startOf(draft: Draft): OnCallStart | Field {
  if (draft.post && !draft.platform) return 'platform';
  const minutes = minutesOf(draft);
  if (!Number.isInteger(minutes)) return 'minutes';
  const start = { minutes, reason: draft.reason.trim() };
  return draft.post ? { ...start, platform: draft.platform, role: 'content' } : start;
}

function minutesOf({ minutes }: Draft): number {
  return Number(latinDigits(minutes).trim() || Number.NaN);
}
