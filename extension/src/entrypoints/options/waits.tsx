import { useWords } from '@/ui/words';

interface WaitsProps {
  /** As the revision in force has it. */
  opensMs: number | undefined;
  nowMs: number;
}

/** That a part of what is saved does not count yet. */
export function Waits({ opensMs = 0, nowMs }: WaitsProps) {
  const { text, when } = useWords();
  if (opensMs <= nowMs) return null;
  return (
    <p class="waits" role="note">
      {text('hours.waits', { time: when(opensMs) })}
    </p>
  );
}
