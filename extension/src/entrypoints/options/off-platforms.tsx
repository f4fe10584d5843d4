import type { Verdict } from '@protocol/messages';
import { useId } from 'preact/hooks';
import { isDelayed, waitOf, withOff, withWait } from '@/hours/off';
import { withEmbeds } from '@/hours/switches';
import { limits } from '@/limits';
import { VERDICTS } from '@/rules/verdicts';
import { useWords } from '@/ui/words';
import { NumberField } from './fields';
import { OffPlaces } from './off-places';
import { problemAt, useSheet } from './sheet';

/** What platforms do in off hours: all of them, the places that differ, and what of them lies in other sites. */
export function OffPlatforms() {
  const { text } = useWords();
  return (
    <div class="card card-wide">
      <fieldset class="verdicts">
        <legend>{text('hours.off.platforms')}</legend>
        <p class="soft">{text('hours.off.help')}</p>
        {VERDICTS.map((verdict) => (
          <Choice key={verdict} verdict={verdict} />
        ))}
      </fieldset>
      <Wait />
      <OffPlaces />
      <Embeds />
    </div>
  );
}

function Choice({ verdict }: { verdict: Verdict }) {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  const note = useId();
  return (
    <div class="verdict">
      <label class="switch">
        <input
          type="radio"
          name="off-verdict"
          value={verdict}
          aria-describedby={note}
          checked={settings.off.verdict === verdict}
          onChange={() => edit(withOff(settings, { verdict }))}
        />
        <span>{text(`verdict.${verdict}`)}</span>
      </label>
      <p id={note} class="soft">
        {text(`hours.off.${verdict}`)}
      </p>
    </div>
  );
}

/** Only where something waits, or where what is written cannot be saved. */
function Wait() {
  const { text, count } = useWords();
  const { settings, edit, problems } = useSheet();
  const problem = problemAt(problems, 'off.wait');
  const seconds = waitOf(settings.off);
  if (!isDelayed(settings.off) && !problem) return null;
  return (
    <NumberField
      name="off-wait"
      label={text('hours.off.wait')}
      value={seconds}
      change={(n) => edit(withWait(settings, n))}
      least={limits.MinWaitMs / 1000}
      most={limits.MaxWaitMs / 1000}
      unit={count('unit.seconds', seconds)}
      problem={problem}
    />
  );
}

/** What of platforms lies in other sites' pages. */
function Embeds() {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  const note = useId();
  return (
    <div class="off-embeds">
      <label class="switch">
        <input
          type="checkbox"
          name="embeds"
          aria-describedby={note}
          checked={settings.off.embeds === 'closed'}
          onChange={(event) => edit(withEmbeds(settings, event.currentTarget.checked))}
        />
        <strong>{text('hours.embeds')}</strong>
      </label>
      <p id={note} class="soft">
        {text('hours.embeds.help')}
      </p>
    </div>
  );
}
