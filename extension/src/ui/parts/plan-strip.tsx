import type { Plan } from '@protocol/messages';
import { type Stretch, stretches } from '../strip';
import { useWords } from '../words';

/** The next 24 hours as one strip, with the same in words below it. */
export function PlanStrip({ plan, nowMs }: { plan: Plan; nowMs: number }) {
  const { text } = useWords();
  const parts = stretches(plan, nowMs);
  return (
    <figure class="strip">
      <figcaption>{text('plan.strip')}</figcaption>
      <div class="strip-bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part.fromMs} class={`strip-part phase-${part.phase}`} style={{ flexGrow: part.share }} />
        ))}
      </div>
      <ol class="strip-words">
        {parts.map((part) => (
          <StretchWords key={part.fromMs} part={part} />
        ))}
      </ol>
    </figure>
  );
}

function StretchWords({ part }: { part: Stretch }) {
  const { text, at } = useWords();
  return (
    <li>
      <span class={`swatch phase-${part.phase}`} aria-hidden="true" />
      <span>{text(`phase.${part.phase}`)}</span>
      {part.ends && <span class="soft">{text('until', { time: at(part.toMs) })}</span>}
    </li>
  );
}
