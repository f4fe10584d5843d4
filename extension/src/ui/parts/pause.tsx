import type { Pause } from '../pause';
import { useWords } from '../words';

interface PausedProps {
  untilMs: number;
  resume: () => void;
}

/** That no break asks for a while, because its person said so, and the way back. */
export function Paused({ untilMs, resume }: PausedProps) {
  const { text, at } = useWords();
  return (
    <div class="break-paused">
      <p role="status">{text('break.paused', { time: at(untilMs) })}</p>
      <button type="button" class="button button-quiet break-resume" onClick={resume}>
        {text('break.resume')}
      </button>
    </div>
  );
}

interface PauseOfferProps {
  pauses: Pause[];
  pause: (forMs: number) => void;
}

/** The small way into a pause of all breaks. */
export function PauseOffer({ pauses, pause }: PauseOfferProps) {
  const { text, durationInWords, at } = useWords();
  return (
    <details class="break-pause way-in">
      <summary>{text('break.pause')}</summary>
      <fieldset class="buttons">
        <legend class="unseen">{text('break.pause.how_long')}</legend>
        {pauses.map(({ forMs, untilMs }) => (
          <button
            key={untilMs === undefined ? forMs : 'until'}
            type="button"
            class="button button-quiet button-inline"
            onClick={() => pause(forMs)}
          >
            {untilMs === undefined
              ? durationInWords(forMs)
              : text('break.pause.until', { time: at(untilMs) })}
          </button>
        ))}
      </fieldset>
    </details>
  );
}
