import type { Correction } from '@protocol/messages';
import { useRef } from 'preact/hooks';
import { OpeningTrouble } from '@/ui/parts/opening-problem';
import { Pattern } from '@/ui/parts/pattern';
import type { PageProps } from '@/ui/shell';
import { useOpening } from '@/ui/use-opening';
import { useWords } from '@/ui/words';
import { Section } from './section';
import { useSheet } from './sheet';
import { useTold } from './use-told';

/** What pages count as because their person has said so, with a way back for each. */
export function Corrections({ overview, accept }: PageProps) {
  const { text } = useWords();
  const { readOnly } = useSheet();
  const list = useTold('corrections', overview, readOnly);
  return (
    <Section name="corrections" title={text('corrections')} help={text('corrections.help')}>
      {readOnly ? (
        <p class="soft">{text('corrections.away')}</p>
      ) : (
        list && <List list={list} accept={accept} />
      )}
    </Section>
  );
}

/** The button goes with what it takes back, so what holds them takes the focus. */
function List({ list, accept }: { list: Correction[]; accept: PageProps['accept'] }) {
  const { text } = useWords();
  const { announce } = useSheet();
  const { busy, problem, ask: correct } = useOpening(accept);
  const whole = useRef<HTMLDivElement>(null);
  const undo = async ({ rule, pattern, catalogue }: Correction) => {
    if (!(await correct({ type: 'correct', change: { rule } }))) return;
    whole.current?.focus();
    announce(text('corrections.undone', { pattern, catalogue: text(`role.${catalogue}`) }));
  };
  return (
    <div ref={whole} tabIndex={-1}>
      {list.length === 0 && <p class="soft">{text('corrections.none')}</p>}
      <ul class="corrections">
        {list.map((one) => (
          <Row key={one.rule} correction={one} busy={busy} undo={() => void undo(one)} />
        ))}
      </ul>
      <OpeningTrouble problem={problem} />
    </div>
  );
}

interface RowProps {
  correction: Correction;
  busy: boolean;
  undo: () => void;
}

function Row({ correction: { rule, pattern, platform, role, catalogue, sinceMs }, busy, undo }: RowProps) {
  const { text, date, platforms } = useWords();
  const says = {
    platform: platforms.nameOf(platform),
    role: text(`role.${role}`),
    catalogue: text(`role.${catalogue}`),
    time: date(sinceMs),
  };
  return (
    <li data-rule={rule}>
      <div id={`correction-${rule}`}>
        <strong>
          <Pattern text={pattern} />
        </strong>
        <p class="soft">{text('corrections.is', says)}</p>
      </div>
      <button
        type="button"
        class="button button-quiet button-small"
        aria-describedby={`correction-${rule}`}
        disabled={busy}
        onClick={undo}
      >
        {text('corrections.undo')}
      </button>
    </li>
  );
}
