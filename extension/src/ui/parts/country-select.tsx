import { useId, useMemo } from 'preact/hooks';
import type { TextKey } from '@/i18n';
import { countriesIn } from '../countries';
import { useWords } from '../words';

interface Props {
  /** Its code; empty for one that is not in the list. */
  chosen: string;
  choose: (code: string) => void;
  /** What stands there for none of them. */
  none?: TextKey;
}

/** All countries, by their names in the person's language. */
export function CountrySelect({ chosen, choose, none = 'country.other' }: Props) {
  const { text, locale } = useWords();
  const field = useId();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  return (
    <div class="field">
      <label for={field}>{text('country')}</label>
      <select id={field} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        <option value="">{text(none)}</option>
      </select>
    </div>
  );
}
