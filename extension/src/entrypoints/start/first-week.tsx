import type { OffHours } from '@protocol/messages';
import type { ComponentChildren } from 'preact';
import { isFirmer } from '@/hours/off';
import { useWords } from '@/ui/words';

export type FirstWeekValue = OffHours['first_week'];

interface FirstWeekProps {
  /** What somebody has set for off hours before, where that is more than closing. */
  own: OffHours | undefined;
  chosen: FirstWeekValue;
  choose: (value: FirstWeekValue) => void;
}

/** The choice for the first week. Where off hours are set already it promises nothing else than they do. */
export function FirstWeek({ own, ...choice }: FirstWeekProps) {
  const { text } = useWords();
  if (!own)
    return (
      <Choice>
        <Option
          value="remind"
          title={text('first.off.remind')}
          note={text('first.off.remind.note')}
          {...choice}
        />
        <Option
          value="closed"
          title={text('first.off.closed')}
          note={text('first.off.closed.note')}
          {...choice}
        />
      </Choice>
    );
  return (
    <>
      <OffInForce off={own} />
      {isFirmer(own) && (
        <Choice>
          <Option value="remind" title={text('first.off.remind')} {...choice} />
          <Option value="closed" title={text('hours.first_week.closed')} {...choice} />
          <p class="soft">{text('hours.first_week.help')}</p>
        </Choice>
      )}
    </>
  );
}

/** What platforms do in off hours: it is shown, and left alone. */
function OffInForce({ off: { verdict, places = [] } }: { off: OffHours }) {
  const { text } = useWords();
  return (
    <section class="week" aria-label={text('hours.off.platforms')}>
      <h2>{text('hours.off.platforms')}</h2>
      <p>
        {text(`hours.off.${verdict}`)}
        {places.length > 0 && ` ${text('places.differ')}`}
      </p>
    </section>
  );
}

function Choice({ children }: { children: ComponentChildren }) {
  const { text } = useWords();
  return (
    <fieldset>
      <legend>{text('first.off')}</legend>
      {children}
    </fieldset>
  );
}

interface OptionProps extends Pick<FirstWeekProps, 'chosen' | 'choose'> {
  value: FirstWeekValue;
  title: string;
  note?: string;
}

function Option({ value, title, note, chosen, choose }: OptionProps) {
  return (
    <label class="option">
      <input
        type="radio"
        name="first_week"
        value={value}
        checked={chosen === value}
        onChange={() => choose(value)}
      />
      <span>
        <strong>{title}</strong>
        {note && <span class="soft">{note}</span>}
      </span>
    </label>
  );
}
