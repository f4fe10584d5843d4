import type { Break } from '@protocol/messages';
import { hasText } from '@/i18n';
import { countdown } from '../clock';
import { isByClock, untilDueMs, willBePaused } from '../next-break';
import type { Words } from '../words';

/** What the break is called in the state it is in. */
export function breakTitle({ kind, state }: Break, { text }: Words): string {
  if (state === 'prompted') return text(`break.${kind}.title`);
  if (state === 'running') return text(`break.${kind}.running`);
  return text(`break.${kind}`);
}

/** When one comes that is not the next: the next has said what the time is counted by. */
export function otherLine(due: Break, nowMs: number, words: Words, pausedUntilMs = 0): string | undefined {
  const isPlain = due.state !== 'ahead' || due.soon || isByClock(due);
  if (isPlain || willBePaused(due, nowMs, pausedUntilMs)) return breakLine(due, nowMs, words, pausedUntilMs);
  return words.text('break.ahead.short', { time: words.duration(untilDueMs(due, nowMs)) });
}

/** When it comes, what it waits for, how long it still lasts or how it ended. */
export function breakLine(due: Break, nowMs: number, words: Words, pausedUntilMs = 0): string | undefined {
  const { text, at, locale } = words;
  if (willBePaused(due, nowMs, pausedUntilMs)) return text('hold.paused');
  const untilMs = due.untilMs ?? nowMs;
  switch (due.state) {
    case 'ahead':
      return aheadLine(due, nowMs, words);
    case 'due':
      return text('break.with');
    case 'held':
      return heldLine(due, words);
    case 'postponed':
      return text('break.postponed', { time: at(untilMs) });
    case 'running':
      if (due.stands) return text('break.stands');
      return text('break.left', { time: countdown(untilMs - nowMs, locale) });
    case 'taken':
    case 'credited':
    case 'skipped':
      return text(`break.${due.state}`);
    default:
      return undefined;
  }
}

function aheadLine(due: Break, nowMs: number, { text, duration, at }: Words): string {
  if (due.soon) return text('break.soon');
  if (!isByClock(due)) return text('break.ahead', { time: duration(untilDueMs(due, nowMs)) });
  return due.atMs === undefined ? text('break.no_more') : text('break.at', { time: at(due.atMs) });
}

/** A newer daemon may have a break wait for what is not here; and it waits for nothing while nobody is there. */
function heldLine({ hold }: Break, { text }: Words): string {
  const key = `hold.${hold}`;
  return text(hasText(key) ? key : 'break.held');
}
