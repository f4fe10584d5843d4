import type { Role } from '@protocol/messages';
import { ROLES } from '@/rules/plan';
import { Labelled } from '@/ui/parts/labelled';
import { useWords } from '@/ui/words';

interface RoleFieldProps {
  label: string;
  role: Role;
  choose: (role: Role) => void;
}

/** A kind of work. */
export function RoleField({ label, role, choose }: RoleFieldProps) {
  const { text } = useWords();
  return (
    <Labelled label={label} problem={undefined}>
      {(described) => (
        <select {...described} value={role} onChange={(event) => choose(event.currentTarget.value as Role)}>
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
