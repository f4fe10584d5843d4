import { useId } from 'preact/hooks';
import type { TextKey } from '@/i18n';
import { QUICKS, type Quick, roleOf, WHATS, type What, withQuick } from '@/statistics/entry-draft';
import { Labelled } from '@/ui/parts/labelled';
import { RoleField } from '@/ui/parts/role-field';
import { useWords } from '@/ui/words';
import type { FieldsProps } from './entry-fields';

const WHAT_WORDS: Record<What, TextKey> = {
  place: 'entry.what.place',
  away: 'away',
  none: 'entry.what.none',
};

/** What the time was, and of it what that asks for. */
export function WhatFields(props: FieldsProps) {
  const { fields } = props;
  const { text } = useWords();
  return (
    <>
      <Whats {...props} />
      {fields.what === 'place' && <PlaceFields {...props} />}
      {fields.what === 'away' && <AwayFields {...props} />}
      {fields.what === 'none' && <p class="soft entry-wide">{text('entry.what.none.note')}</p>}
    </>
  );
}

function Whats({ fields, put }: FieldsProps) {
  const { text } = useWords();
  const name = useId();
  return (
    <fieldset class="entry-whats">
      <legend>{text('entry.what')}</legend>
      {WHATS.map((what) => (
        <label key={what}>
          <input
            type="radio"
            name={name}
            value={what}
            checked={what === fields.what}
            onChange={() => put({ what })}
          />
          {text(WHAT_WORDS[what])}
        </label>
      ))}
    </fieldset>
  );
}

function PlaceFields({ fields, put, problemAt }: FieldsProps) {
  const { text, platforms } = useWords();
  return (
    <>
      <Labelled label={text('popup.platform')} problem={problemAt('platform')}>
        {(described) => (
          <select
            {...described}
            data-field="platform"
            name="platform"
            value={fields.platform}
            onChange={({ currentTarget }) => put({ platform: currentTarget.value })}
          >
            <option value="">{text('entry.platform.none')}</option>
            {platforms.all.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <RoleField
        label={text('popup.role')}
        role={fields.role}
        choose={(role) => put({ role })}
        problem={problemAt('role')}
      />
    </>
  );
}

/** The names of what it mostly is, each of which is a kind of work; or another one. */
function AwayFields({ fields, put, problemAt }: FieldsProps) {
  const { text } = useWords();
  const trouble = useId();
  const names = Object.fromEntries(QUICKS.map((quick) => [quick, text(`entry.quick.${quick}`)]));
  const problem = problemAt('role');
  const role = roleOf(fields);
  return (
    <>
      <fieldset class="entry-quicks" aria-describedby={trouble}>
        <legend>{text('entry.quick')}</legend>
        {QUICKS.map((quick, at) => (
          <button
            key={quick}
            type="button"
            class="kind-option"
            data-field={at === 0 && fields.quick !== 'other' ? 'role' : undefined}
            data-quick={quick}
            aria-pressed={quick === fields.quick}
            onClick={() => put(withQuick(fields, quick, names as Record<Quick, string>))}
          >
            {names[quick]}
          </button>
        ))}
        <div id={trouble} class="entry-as">
          {problem && fields.quick !== 'other' ? (
            <span role="alert">{problem}</span>
          ) : (
            role &&
            fields.quick !== 'other' && (
              <span class="soft">{text('entry.counts_as', { role: text(`role.${role}`) })}</span>
            )
          )}
        </div>
      </fieldset>
      {fields.quick === 'other' && (
        <RoleField
          label={text('popup.role')}
          role={fields.awayRole}
          choose={(awayRole) => put({ awayRole })}
          problem={problem}
        />
      )}
    </>
  );
}
