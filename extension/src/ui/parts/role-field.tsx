import type { Role } from '@protocol/messages';
import { ROLES } from '@/rules/plan';
import { useWords } from '../words';
import { Labelled } from './labelled';

interface RoleFieldProps {
  label: string;
  role: Role;
  choose: (role: Role) => void;
  problem?: string | undefined;
}

/** A kind of work. */
export function RoleField({ label, role, choose, problem }: RoleFieldProps) {
  const { text } = useWords();
  return (
    <Labelled label={label} problem={problem}>
      {(described) => (
        <select
          {...described}
          data-field="role"
          name="role"
          value={role}
          onChange={(event) => choose(event.currentTarget.value as Role)}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {text(`role.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
