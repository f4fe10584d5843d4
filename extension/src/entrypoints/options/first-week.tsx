import type { Settings } from '@protocol/messages';
import { isFirmer, withOff } from '@/hours/off';
import { useWords } from '@/ui/words';
import { useSheet } from './sheet';

type Value = Settings['off']['first_week'];

const VALUES: readonly Value[] = ['remind', 'closed'];

/** What is freer than the rest in the first week; nothing, where the rest is as free. */
export function FirstWeek() {
  const { text } = useWords();
  const { settings } = useSheet();
  const counts = isFirmer(settings.off);
  return (
    <fieldset class="card">
      <legend>{text('first.off')}</legend>
      {counts && VALUES.map((value) => <Choice key={value} value={value} />)}
      <p class="soft">{text(counts ? 'hours.first_week.help' : 'hours.first_week.alike')}</p>
    </fieldset>
  );
}

function Choice({ value }: { value: Value }) {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  return (
    <label class="switch">
      <input
        type="radio"
        name="first_week"
        value={value}
        checked={settings.off.first_week === value}
        onChange={() => edit(withOff(settings, { first_week: value }))}
      />
      <span>{text(value === 'remind' ? 'first.off.remind' : 'hours.first_week.closed')}</span>
    </label>
  );
}
