import { withDaysOff, withStrict } from '@/hours/switches';
import { useWords } from '@/ui/words';
import { NumberField } from './fields';
import { FirstWeek } from './first-week';
import { Night } from './night';
import { OffPlatforms } from './off-platforms';
import { Section } from './section';
import { problemAt, useSheet } from './sheet';

/** What platforms do in off hours, night, follow-up, the first week, and strictness. */
export function OffHours() {
  const { text } = useWords();
  return (
    <Section name="off" title={text('hours.off')}>
      <div class="cards">
        <OffPlatforms />
        <Night />
        <FollowUp />
        <FirstWeek />
        <Strict />
      </div>
    </Section>
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
