import { rangeOf, readRange, writeRange } from '@/hours/bars';
import { withDaysOff, withStrict } from '@/hours/switches';
import { DAY } from '@/hours/time-text';
import { useWords } from '@/ui/words';
import { NumberField, TimeField } from './fields';
import { Section } from './section';
import { problemAt, useSheet } from './sheet';

/** What a night is when it is switched on. */
const USUAL_NIGHT = '22:30-06:30';

/** Night, follow-up, what off hours do in the first week, and strictness. */
export function OffHours() {
  const { text } = useWords();
  return (
    <Section name="off" title={text('hours.off')}>
      <div class="cards">
        <Night />
        <FollowUp />
        <FirstWeek />
        <Strict />
      </div>
    </Section>
  );
}

function Night() {
  const { text } = useWords();
  const { settings, edit, problems } = useSheet();
  const night = readRange(settings.night);
  const made = (start: number, end: number) => rangeOf(start, end > DAY ? end - DAY : end);
  const put = (start: number, end: number) => {
    const range = made(start, end);
    if (range) edit({ ...settings, night: writeRange(range) });
  };
  return (
    <div class="card">
      <label class="switch">
        <input
          type="checkbox"
          checked={night !== undefined}
          onChange={(event) => edit({ ...settings, night: event.currentTarget.checked ? USUAL_NIGHT : '' })}
        />
        <strong>{text('phase.night')}</strong>
      </label>
      <p class="soft">{text('hours.night.help')}</p>
      {night && (
        <div class="fields">
          <TimeField
            name="night-from"
            label={text('hours.from')}
            value={night.start}
            change={(start) => put(start, night.end)}
            fits={(start) => made(start, night.end) !== undefined}
            problem={problemAt(problems, 'night')}
          />
          <TimeField
            name="night-to"
            label={text('hours.to')}
            value={night.end}
            change={(end) => put(night.start, end)}
            fits={(end) => made(night.start, end) !== undefined}
          />
        </div>
      )}
    </div>
  );
}

function FollowUp() {
  const { text, count } = useWords();
  const { settings, edit, problems } = useSheet();
  return (
    <div class="card">
      <strong>{text('follow_up')}</strong>
      <p class="soft">{text('hours.follow_up.help')}</p>
      <NumberField
        name="follow-up"
        label={text('hours.follow_up.length')}
        value={settings.follow_up.minutes}
        change={(minutes) => edit({ ...settings, follow_up: { ...settings.follow_up, minutes } })}
        least={0}
        most={60}
        unit={count('unit.minutes', settings.follow_up.minutes)}
        problem={problemAt(problems, 'follow_up.minutes')}
      />
      <label class="switch">
        <input
          type="checkbox"
          name="days-off"
          checked={settings.follow_up.days_off ?? false}
          onChange={(event) => edit(withDaysOff(settings, event.currentTarget.checked))}
        />
        <span>{text('hours.follow_up.days_off')}</span>
      </label>
    </div>
  );
}

function FirstWeek() {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  const choose = (first_week: 'remind' | 'closed') =>
    edit({ ...settings, off: { ...settings.off, first_week } });
  return (
    <fieldset class="card">
      <legend>{text('first.off')}</legend>
      {(['remind', 'closed'] as const).map((value) => (
        <label key={value} class="switch">
          <input
            type="radio"
            name="first_week"
            value={value}
            checked={settings.off.first_week === value}
            onChange={() => choose(value)}
          />
          <span>{text(value === 'remind' ? 'first.off.remind' : 'hours.first_week.closed')}</span>
        </label>
      ))}
      <p class="soft">{text('hours.first_week.help')}</p>
    </fieldset>
  );
}

/** What opens more waits, so that an evening's mood decides nothing. */
function Strict() {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  return (
    <div class="card">
      <label class="switch">
        <input
          type="checkbox"
          name="strict"
          checked={settings.strict ?? false}
          onChange={(event) => edit(withStrict(settings, event.currentTarget.checked))}
        />
        <strong>{text('hours.strict')}</strong>
      </label>
      <p class="soft">{text('hours.strict.opens')}</p>
      <p class="soft">{text('hours.strict.closes')}</p>
    </div>
  );
}
