import type { SettingsPreview } from '@protocol/messages';
import { type Forecast, forecasts, type Stretch } from '@/hours/forecast';
import { useWords } from '@/ui/words';
import { HourMarks } from './hour-marks';

interface OutlookProps {
  preview: SettingsPreview;
  nowMs: number;
}

/** What will happen today and tomorrow by the document on the page. */
export function Outlook({ preview, nowMs }: OutlookProps) {
  const { text, when } = useWords();
  const days = forecasts(preview, nowMs);
  const { toMs, opensMs = 0 } = preview;
  const changed = days.find(({ before }) => before);
  return (
    <figure class="outlook">
      <figcaption class="unseen">{text('hours.outlook')}</figcaption>
      <HourMarks />
      {days.map((day, index) => (
        <Day
          key={day.fromMs}
          day={day}
          name={text(index === 0 ? 'today' : 'tomorrow')}
          zone={preview.zone}
          explains={day === changed}
        />
      ))}
      {opensMs > toMs && <p class="outlook-later">{text('hours.outlook.later', { time: when(opensMs) })}</p>}
    </figure>
  );
}

interface DayProps {
  day: Forecast;
  name: string;
  zone: string;
  /** It says what the thin strip is. */
  explains: boolean;
}

function Day({ day, name, zone, explains }: DayProps) {
  const { text, locale } = useWords();
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const clock = (atMs: number) => time.format(atMs);
  return (
    <div class="outlook-day">
      <span class="day-name">{name}</span>
      <div class="outlook-bars" aria-hidden="true">
        <Strip stretches={day.after} />
        {day.before && <Strip stretches={day.before} was />}
        {day.now !== undefined && (
          <span class="outlook-now" style={{ insetInlineStart: `${day.now * 100}%` }}>
            <span>{text('hours.now')}</span>
          </span>
        )}
      </div>
      <ul class="outlook-words">
        {day.after.map((stretch) => (
          <li key={stretch.fromMs}>
            <span class={`swatch phase-${stretch.phase}`} aria-hidden="true" />
            {text('hours.stretch', {
              phase: text(`phase.${stretch.phase}`),
              from: clock(stretch.fromMs),
              to: stretch.toMs === day.toMs ? text('hours.midnight') : clock(stretch.toMs),
            })}
          </li>
        ))}
        {explains && (
          <li class="outlook-note">
            <span class="swatch swatch-was" aria-hidden="true" />
            {text('hours.was')}
          </li>
        )}
      </ul>
    </div>
  );
}

function Strip({ stretches, was = false }: { stretches: Stretch[]; was?: boolean }) {
  return (
    <div class={was ? 'outlook-strip outlook-was' : 'outlook-strip'}>
      {stretches.map(({ phase, fromMs, at, share }) => (
        <span
          key={fromMs}
          class={`strip-part phase-${phase}`}
          style={{ insetInlineStart: `${at * 100}%`, inlineSize: `${share * 100}%` }}
        />
      ))}
    </div>
  );
}
