import type { Overview } from '@/messages';
import { phaseLines } from '../phase-lines';
import { useWords } from '../words';
import { Sky } from './sky';

/** The phase and what comes next, big and calm. */
export function PhaseHead({ overview }: { overview: Overview }) {
  const { text, at, when } = useWords();
  const { phase, untilMs, note, noteAtMs, differs } = phaseLines(overview);
  return (
    <header class="head">
      <div class="head-words">
        <h1>{phase ? text(`phase.${phase}`) : text('product.title')}</h1>
        {untilMs !== undefined && <p class="head-until">{text('until', { time: at(untilMs) })}</p>}
        <p class="head-note">
          {text(note, noteAtMs === undefined ? {} : { time: when(noteAtMs) })}
          {differs && ` ${text('places.differ')}`}
        </p>
      </div>
      <Sky
        phase={phase}
        leftMs={untilMs === undefined ? Number.POSITIVE_INFINITY : untilMs - overview.nowMs}
      />
    </header>
  );
}
