import { rangeOf, readRange, writeRange } from '@/hours/bars';
import { DAY } from '@/hours/time-text';
import { useWords } from '@/ui/words';
import { TimeField } from './fields';
import { QuietSwitch } from './quiet-switch';
import { problemAt, useSheet } from './sheet';

/** What a night is when it is switched on. */
const USUAL_NIGHT = '22:30-06:30';

export function Night() {
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
      {night && <QuietSwitch which="night" />}
    </div>
  );
}
