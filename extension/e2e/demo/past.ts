import type { Span } from '@protocol/messages';
import { OUTBOX, type Stored } from '@/adapters/keys';

const MINUTE_MS = 60_000;

/** One stretch of a day: which rule's page, and for how many minutes; without a rule, time that is not on platforms. */
export type Stretch = readonly [rule: string | undefined, minutes: number];

/** A plausible morning and noon of somebody who looks after four platforms, five hours long. */
export const MORNING: readonly Stretch[] = [
  ['facebook.notifications', 21],
  ['facebook.business-inbox', 34],
  [undefined, 6],
  ['instagram.direct', 17],
  ['instagram.notifications', 12],
  ['instagram.explore', 9],
  [undefined, 14],
  ['facebook.business-composer', 38],
  ['x.notifications', 16],
  [undefined, 33],
  ['facebook.groups', 24],
  ['facebook.home', 7],
  ['x.compose', 11],
  ['x.home', 8],
  [undefined, 9],
  ['youtube.studio-comments', 19],
  ['youtube.studio-analytics', 12],
];

/** The spans of a day that began then, as a browser without a daemon keeps them. */
export function pastDay(stretches: readonly Stretch[], beganMs: number, zone: string): Stored {
  const spans: Span[] = [];
  let sinceMs = beganMs;
  for (const [rule, minutes] of stretches) {
    for (let minute = 0; rule && minute < minutes; minute++) {
      const fromMs = sinceMs + minute * MINUTE_MS;
      const sequence = spans.length + 1;
      spans.push({ sequence, fromMs, toMs: fromMs + MINUTE_MS, sinceMs, rule, attention: 'focused', zone });
    }
    sinceMs += minutes * MINUTE_MS;
  }
  const queue = Object.fromEntries(spans.map((span) => [`${OUTBOX}${span.sequence}`, span]));
  return { ...queue, nextSequence: spans.length + 1 };
}
