import type { Weekday } from '@protocol/messages';
import { useId, useState } from 'preact/hooks';
import { uiLanguage } from '@/adapters/page';
import { isWeekOf, withCountry } from '@/hours/country-week';
import { guessCountry } from '@/ui/countries';
import { dayName, WEEKDAYS } from '@/ui/days';
import { CountrySelect } from '@/ui/parts/country-select';
import { useWords } from '@/ui/words';
import { useSheet } from './sheet';

/** The country whose week is on the page, and the day that weeks begin with. */
export function WeekBasis({ zone }: { zone: string }) {
  const { settings, edit } = useSheet();
  const [country, setCountry] = useState(() => guessCountry(zone, uiLanguage()) ?? '');
  const choose = (code: string) => {
    setCountry(code);
    edit(withCountry(settings, code));
  };
  return (
    <div class="week-basis">
      <CountrySelect chosen={isWeekOf(settings, country) ? country : ''} choose={choose} none="country.own" />
      <FirstDay />
    </div>
  );
}

function FirstDay() {
  const { text, locale } = useWords();
  const { settings, edit } = useSheet();
  const field = useId();
  return (
    <div class="field">
      <label for={field}>{text('hours.first_day')}</label>
      <select
        id={field}
        name="first-day"
        value={settings.first_day}
        onChange={(event) => edit({ ...settings, first_day: event.currentTarget.value as Weekday })}
      >
        {WEEKDAYS.map((day) => (
          <option key={day} value={day}>
            {dayName(day, locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
