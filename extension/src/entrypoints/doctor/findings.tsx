import type { Finding } from '@protocol/messages';
import { ToHours } from '@/ui/parts/to-hours';
import { useWords } from '@/ui/words';
import { Fix } from './fix';
import { checkOf, isOfHours, said } from './said';

/** What is wrong, worst first as it came, and behind it what is well. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const wrong = findings.filter(({ level }) => level !== 'ok');
  const well = findings.filter(({ level }) => level === 'ok');
  return (
    <>
      {wrong.length > 0 && (
        <ul class="findings">
          {wrong.map((finding) => (
            <Wrong key={keyOf(finding)} finding={finding} />
          ))}
        </ul>
      )}
      {well.length > 0 && <Well findings={well} />}
    </>
  );
}

function Wrong({ finding }: { finding: Finding }) {
  const words = useWords();
  const { level, fix } = finding;
  const toHours = isOfHours(finding);
  return (
    <li class="finding" data-level={level} data-check={finding.check}>
      <p class="finding-head">
        <strong>{checkOf(finding, words)}</strong>
        <span class="finding-level">{words.text(`doctor.level.${level}`)}</span>
      </p>
      <p class="said">{said(finding, words)}</p>
      {toHours && <ToHours />}
      {fix && !toHours && <Fix says="doctor.fix" line={fix} />}
    </li>
  );
}

function Well({ findings }: { findings: readonly Finding[] }) {
  const words = useWords();
  return (
    <details class="well">
      <summary>{words.text('doctor.well')}</summary>
      <dl>
        {findings.map((finding) => (
          <div key={keyOf(finding)}>
            <dt>{checkOf(finding, words)}</dt>
            <dd class="said">{said(finding, words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function keyOf({ code, text }: Finding): string {
  return `${code} ${text}`;
}
