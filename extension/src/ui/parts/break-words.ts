import type { Break, Hold } from '@protocol/messages';
import { countdown } from '../clock';
import { untilDueMs } from '../next-break';
import { useWords } from '../words';

/** What the break is called in the state it is in. */
export function useBreakTitle({ kind, state }: Break): string {
  const { text } = useWords();
  if (state === 'due' || state === 'prompted') return text(`break.${kind}.title`);
  if (state === 'running') return text(`break.${kind}.running`);
  return text(`break.${kind}`);
}

/** When it comes, how long it still lasts or how it ended. */
export function useBreakLine(due: Break, nowMs: number): string | undefined {
  const { text, duration, at, locale } = useWords();
  const untilMs = due.untilMs ?? nowMs;
  switch (due.state) {
    case 'ahead':
      return text('break.ahead', { time: duration(untilDueMs(due)) });
    case 'held':
      return text(isKnown(due.hold) ? `hold.${due.hold}` : 'break.held');
    case 'postponed':
      return text('break.postponed', { time: at(untilMs) });
    case 'running':
      return text('break.left', { time: countdown(untilMs - nowMs, locale) });
    case 'taken':
    case 'credited':
    case 'skipped':
      return text(`break.${due.state}`);
    default:
      return undefined;
  }
}

/** A newer daemon may have a break wait for what is not here. */
function isKnown(hold: Hold | undefined): hold is Hold {
  return hold === 'quiet' || hold === 'locked';
}
