import { useState } from 'preact/hooks';
import {
  heedsMicrophone,
  isLongOn,
  isOn,
  SKIPS,
  STRAINS,
  WEIGHTS,
  weightOf,
  withLong,
  withMicrophone,
  withSkips,
  withStrain,
  withWeight,
} from '@/hours/breaks';
import { amongAmounts, amongNumbers } from '@/hours/offered';
import { useWords } from '@/ui/words';
import { amountWords } from './amount-words';
import { BreakField } from './break-field';
import { BreakIdeas } from './break-ideas';
import { BreakLeeway } from './break-leeway';
import { Chosen } from './chosen';
import { useSheet } from './sheet';

/** What of a document stands in here. */
const HERE = /^breaks\.(?:weight|skips|strain|ideas|move\.long|\w+\.(?:postpone_again|postpones|credit))/;

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
      <BreakLeeway />
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
      <Chosen
        path="breaks.weight"
        name="break-weight"
        label={text('hours.break.weight')}
        value={`${weight}`}
        values={amongNumbers(WEIGHTS, weight)}
        say={(n) => count('minutes', Number(n))}
        choose={(n) => edit(withWeight(settings, Number(n)))}
      />
      <p class="soft">{text('hours.break.weight.help')}</p>
    </div>
  );
}

function Strain() {
  const words = useWords();
  const { settings, edit } = useSheet();
  const { strain } = settings.breaks;
  return (
    <div class="break-more-part">
      <Chosen
        path="breaks.strain"
        name="break-strain"
        label={words.text('hours.break.strain')}
        value={strain}
        values={amongAmounts(STRAINS, strain)}
        say={(amount) => amountWords(amount, words) ?? words.text('hours.break.never')}
        choose={(amount) => edit(withStrain(settings, amount))}
      />
      <p class="soft">{words.text('hours.break.strain.help')}</p>
    </div>
  );
}

function Skips() {
  const { text, number } = useWords();
  const { settings, edit } = useSheet();
  const { skips } = settings.breaks;
  return (
    <div class="break-more-part">
      <Chosen
        path="breaks.skips"
        name="break-skips"
        label={text('hours.break.skips')}
        value={`${skips}`}
        values={amongNumbers(SKIPS, skips)}
        say={(n) => (n === '0' ? text('hours.break.skips.any') : number(Number(n)))}
        choose={(n) => edit(withSkips(settings, Number(n)))}
      />
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
