import type { Role } from '@protocol/messages';
import type { FrontPage, Overview } from '@/messages';
import { ROLES } from '@/rules/plan';
import { useOpening } from '../use-opening';
import { useWords } from '../words';
import { OneOf } from './one-of';

interface RoleChoiceProps {
  page: FrontPage;
  accept: (answer: Overview) => void;
  close: () => void;
}

/** Another role for the pages of a rule. */
export function RoleChoice({ page, accept, close }: RoleChoiceProps) {
  const { text } = useWords();
  const { busy, problem, ask } = useOpening(accept);
  const say = async (role?: Role) => {
    const change = { rule: page.rule, ...(role && { role }) };
    if (await ask({ type: 'correct', change })) close();
  };
  return (
    <OneOf
      name="role"
      legend={text('page.choice')}
      options={ROLES.map((role) => ({ value: role, label: text(`role.${role}`) }))}
      held={page.role}
      note={text('page.follows')}
      save={text('page.save')}
      busy={busy}
      problem={problem}
      say={(role) => void say(role)}
      close={close}
    >
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
    </OneOf>
  );
}
