import { useState } from 'preact/hooks';
import {
  heedsMicrophone,
  isLongOn,
  isOn,
  SKIPS,
  strainMinutes,
  WEIGHTS,
  weightOf,
  withLong,
  withMicrophone,
  withSkips,
  withStrain,
  withWeight,
} from '@/hours/breaks';
import { useWords } from '@/ui/words';
import { BreakField } from './break-field';
import { BreakIdeas } from './break-ideas';
import { Choice } from './choice';
import { problemWords } from './problem-words';
import { problemAt, useSheet } from './sheet';

/** What of a document stands in here. */
const HERE = /^breaks\.(?:weight|skips|strain|ideas|move\.long)/;

/** What most people leave as it is. It opens by itself where something in it cannot be saved. */
export function BreakMore() {
  const { text } = useWords();
  const { problems } = useSheet();
  const [open, setOpen] = useState(false);
  const wrong = problems.some(({ field }) => HERE.test(field));
  return (
    <details
      class="card break-more"
      open={open || wrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{text('hours.break.more')}</summary>
      <div class="break-more-parts">
        <Weight />
        <Strain />
        <Skips />
        <Long />
        <Microphone />
      </div>
      <BreakIdeas />
    </details>
  );
}

function Weight() {
  const { text, count } = useWords();
  const { settings, edit } = useSheet();
  const weight = weightOf(settings.breaks);
  return (
    <div class="break-more-part">
      <Choice
        name="break-weight"
        label={text('hours.break.weight')}
        value={`${weight}`}
        values={among(WEIGHTS, weight)}
        say={(n) => count('minutes', Number(n))}
        choose={(n) => edit(withWeight(settings, Number(n)))}
      />
      <p class="soft">{text('hours.break.weight.help')}</p>
      <Wrong field="breaks.weight" />
    </div>
  );
}

function Skips() {
  const { text, number } = useWords();
  const { settings, edit } = useSheet();
  const { skips } = settings.breaks;
  return (
    <div class="break-more-part">
      <Choice
        name="break-skips"
        label={text('hours.break.skips')}
        value={`${skips}`}
        values={among(SKIPS, skips)}
        say={(n) => (n === '0' ? text('hours.break.skips.any') : number(Number(n)))}
        choose={(n) => edit(withSkips(settings, Number(n)))}
      />
      <Wrong field="breaks.skips" />
    </div>
  );
}

function Strain() {
  const { text, count } = useWords();
  const { settings, edit } = useSheet();
  const minutes = strainMinutes(settings.breaks);
  return (
    <div class="break-more-part">
      <label class="switch">
        <input
          type="checkbox"
          name="break-strain"
          checked={minutes > 0}
          onChange={(event) => edit(withStrain(settings, event.currentTarget.checked))}
        />
        <span>{text('hours.break.strain')}</span>
      </label>
      <p class="soft">{count('hours.break.strain.help', minutes || 30)}</p>
      <Wrong field="breaks.strain" />
    </div>
  );
}

/** The longer movement break, where there are any. */
function Long() {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  if (!isOn(settings.breaks, 'move')) return null;
  const on = isLongOn(settings.breaks);
  return (
    <div class="break-more-part">
      <label class="switch">
        <input
          type="checkbox"
          name="break-long"
          checked={on}
          onChange={(event) => edit(withLong(settings, event.currentTarget.checked))}
        />
        <span>{text('hours.break.long')}</span>
      </label>
      <p class="soft">{text('hours.break.long.help')}</p>
      {on && (
        <div class="fields">
          <BreakField kind="move" field="long_after" />
          <BreakField kind="move" field="long_length" />
        </div>
      )}
    </div>
  );
}

function Microphone() {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  return (
    <div class="break-more-part">
      <label class="switch">
        <input
          type="checkbox"
          name="break-microphone"
          checked={heedsMicrophone(settings.breaks)}
          onChange={(event) => edit(withMicrophone(settings, event.currentTarget.checked))}
        />
        <span>{text('hours.break.microphone')}</span>
      </label>
      <p class="soft">{text('hours.break.microphone.help')}</p>
    </div>
  );
}

/** What the daemon finds wrong with something that was chosen. */
function Wrong({ field }: { field: string }) {
  const words = useWords();
  const { problems } = useSheet();
  const problem = problemAt(problems, field);
  if (!problem) return null;
  return (
    <p class="wrong" role="alert">
      {problemWords(problem, words)}
    </p>
  );
}

/** Those that are offered, and the one that is written there, in their order. */
function among(offered: readonly number[], written: number): string[] {
  return [...new Set([...offered, written])].sort((a, b) => a - b).map(String);
}
