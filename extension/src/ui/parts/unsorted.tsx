import type { Stats } from '@protocol/messages';
import { useWords } from '../words';

/** Less than that is nobody's concern. */
const TOLD_MS = 60_000;

/** What of the day was on pages of which only the platform is known: their kind of work is a guess. */
export function Unsorted({ stats: { platforms } }: { stats: Stats }) {
  const { text, duration } = useWords();
  const unsortedMs = platforms.reduce((sum, { unsortedMs: ms = 0 }) => sum + ms, 0);
  if (unsortedMs < TOLD_MS) return null;
  return <p class="soft unsorted">{text('unsorted', { time: duration(unsortedMs) })}</p>;
}
