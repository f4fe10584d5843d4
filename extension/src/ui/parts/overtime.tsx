import type { Overtime as Counted } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import { useWords } from '../words';

/** What is shorter is not told. */
const LEAST_MS = 1_000;

interface OvertimeProps {
  counted: Counted | undefined;
  /** Of which time it is. */
  says?: 'overtime.today' | 'stats.overtime';
}

/** How much fell outside working hours, and what had opened it; nothing where nothing did. */
export function Overtime({ counted, says = 'overtime.today' }: OvertimeProps) {
  const { text, duration } = useWords();
  if (!counted || counted.totalMs < LEAST_MS) return null;
  return (
    <>
      <p class="overtime soft">{text(says, { time: duration(counted.totalMs) })}</p>
      <Parts counted={counted} />
    </>
  );
}

function Parts({ counted: { followUpMs, onCallMs, delayMs } }: { counted: Counted }) {
  const { text, duration } = useWords();
  const parts = (
    [
      ['follow_up', followUpMs],
      ['on_call', onCallMs],
      ['overtime.delay', delayMs],
    ] satisfies [TextKey, number][]
  ).filter(([, ms]) => ms >= LEAST_MS);
  if (parts.length === 0) return null;
  return (
    <ul class="overtime-parts soft">
      {parts.map(([key, ms]) => (
        <li key={key}>{text('overtime.part', { part: text(key), time: duration(ms) })}</li>
      ))}
    </ul>
  );
}
