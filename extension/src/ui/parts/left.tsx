import { countdown } from '../clock';
import { useWords } from '../words';

/** What is left of the follow-up. The seconds are seen running, but a screen reader is told only when it asks. */
export function Left({ ms, paused }: { ms: number; paused: boolean }) {
  const { locale, durationInWords, text } = useWords();
  return (
    <p class="evening-clock" data-paused={paused} role="timer" aria-live="off">
      <span class="unseen">{text('follow_up.left', { time: durationInWords(ms) })}</span>
      <span aria-hidden="true" dir="ltr">
        {countdown(ms, locale)}
      </span>
    </p>
  );
}
