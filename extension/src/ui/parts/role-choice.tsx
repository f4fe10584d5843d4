import type { Role } from '@protocol/messages';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FrontPage, Overview } from '@/messages';
import { ROLES } from '@/rules/plan';
import { useOpening } from '../use-opening';
import { useWords } from '../words';
import { OpeningTrouble } from './opening-problem';

interface RoleChoiceProps {
  page: FrontPage;
  accept: (answer: Overview) => void;
  close: () => void;
}

/** Another role for the pages of a rule. A click says it at once; arrows only choose, for they pass by others on their way. */
export function RoleChoice({ page, accept, close }: RoleChoiceProps) {
  const { text } = useWords();
  const { busy, problem, ask } = useOpening(accept);
  const [chosen, choose] = useState(page.role);
  const points = useRef(false);
  const say = async (role?: Role) => {
    const change = { rule: page.rule, ...(role && { role }) };
    if (await ask({ type: 'correct', change })) close();
  };
  const pick = (role: Role) => {
    choose(role);
    if (points.current) void say(role);
  };
  return (
    <form
      class="page-choice"
      onPointerDown={() => {
        points.current = true;
      }}
      onKeyDown={(event) => {
        points.current = false;
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void say(chosen);
      }}
    >
      <Roles chosen={chosen} held={page.role} pick={pick} />
      <p class="soft">{text('page.follows')}</p>
      <div class="buttons">
        {chosen !== page.role && (
          <button type="submit" class="button button-inline" disabled={busy}>
            {text('page.save')}
          </button>
        )}
        {page.catalogue && (
          <button
            type="button"
            class="button button-quiet button-inline"
            disabled={busy}
            onClick={() => void say()}
          >
            {text('page.catalogue', { role: text(`role.${page.catalogue}`) })}
          </button>
        )}
      </div>
      <OpeningTrouble problem={problem} />
    </form>
  );
}

interface RolesProps {
  chosen: Role;
  /** What the pages count as now. */
  held: Role;
  pick: (role: Role) => void;
}

function Roles({ chosen, held, pick }: RolesProps) {
  const { text } = useWords();
  const all = useRef<HTMLFieldSetElement>(null);
  useEffect(() => all.current?.querySelector<HTMLInputElement>(':checked')?.focus(), []);
  return (
    <fieldset ref={all}>
      <legend>{text('page.choice')}</legend>
      {ROLES.map((role) => (
        <label key={role} data-held={role === held}>
          <input
            type="radio"
            name="role"
            value={role}
            checked={role === chosen}
            onChange={() => pick(role)}
          />
          <span>{text(`role.${role}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
