import type { Overtime as Counted } from '@protocol/messages';
import { useWords } from '../words';

/** How much of today fell outside working hours; nothing on a day on which nothing did. */
export function Overtime({ counted }: { counted: Counted | undefined }) {
  const { text, duration } = useWords();
  if (!counted || counted.totalMs < 1_000) return null;
  return <p class="overtime soft">{text('overtime.today', { time: duration(counted.totalMs) })}</p>;
}
