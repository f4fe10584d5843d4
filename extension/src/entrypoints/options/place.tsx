import type { Settings } from '@protocol/messages';
import { useId, useMemo, useState } from 'preact/hooks';
import { useWords } from '@/ui/words';
import { problemWords } from './problem-words';
import { Section } from './section';
import { problemAt, useSheet } from './sheet';

const LANGUAGES = ['system', 'en', 'ar'] as const;

/** Language and time zone. */
export function Place({ zone }: { zone: string }) {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  const language = useId();
  return (
    <Section name="place" title={text('hours.place')}>
      <div class="cards">
        <div class="card">
          <label for={language}>
            <strong>{text('language')}</strong>
          </label>
          <select
            id={language}
            name="language"
            value={settings.language}
            onChange={(event) =>
              edit({ ...settings, language: event.currentTarget.value as Settings['language'] })
            }
          >
            {LANGUAGES.map((value) => (
              <option key={value} value={value}>
                {text(`language.${value}`)}
              </option>
            ))}
          </select>
        </div>
        <Zone zone={zone} />
      </div>
    </Section>
  );
}

function Zone({ zone }: { zone: string }) {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  const isSystem = settings.zone === 'system';
  const choose = (next: string) => edit({ ...settings, zone: next });
  return (
    <fieldset class="card">
      <legend>{text('hours.zone')}</legend>
      <label class="switch">
        <input type="radio" name="zone" checked={isSystem} onChange={() => choose('system')} />
        <span>{text('hours.zone.system')}</span>
      </label>
      <label class="switch">
        <input type="radio" name="zone" checked={!isSystem} onChange={() => choose(zone)} />
        <span>{text('hours.zone.other')}</span>
      </label>
      {!isSystem && <ZoneSearch zone={settings.zone} choose={choose} />}
    </fieldset>
  );
}

interface ZoneSearchProps {
  zone: string;
  choose: (zone: string) => void;
}

/** The names as the browser knows them, narrowed as one types. The daemon says whether this computer knows one, too. */
function ZoneSearch({ zone, choose }: ZoneSearchProps) {
  const words = useWords();
  const { problems } = useSheet();
  const [typed, setTyped] = useState<string>();
  const [field, list, trouble] = [useId(), useId(), useId()];
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const problem = problemAt(problems, 'zone');
  const take = (name: string, sure: boolean) => {
    const known = zones.find((one) => one.toLowerCase() === name.toLowerCase());
    if (known || (sure && /^[A-Za-z0-9_+/-]{1,64}$/.test(name))) {
      setTyped(undefined);
      if ((known ?? name) !== zone) choose(known ?? name);
    } else if (sure) setTyped(undefined);
  };
  return (
    <div class="field field-wide">
      <label for={field}>{words.text('hours.zone.search')}</label>
      <input
        id={field}
        name="zone-name"
        type="text"
        dir="ltr"
        list={list}
        autoComplete="off"
        spellcheck={false}
        value={typed ?? zone}
        data-typing={typed === undefined ? undefined : ''}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? trouble : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          take(event.currentTarget.value, false);
        }}
        onBlur={(event) => take(event.currentTarget.value, true)}
        onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value, true)}
      />
      <datalist id={list}>
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {problem && (
        <p id={trouble} class="wrong" role="alert">
          {problemWords(problem, words)}
        </p>
      )}
    </div>
  );
}
