import type { Platform, Role } from '@protocol/messages';
import { useWords } from '@/ui/words';

interface WaysProps {
  platform: Platform;
  /** What of it is open. */
  roles: readonly Role[];
  /** Something greater stands beside them. */
  quiet?: boolean;
}

/** The kinds of work that a platform has an address for which is everybody's. */
const ROLES = ['community', 'care'] as const;

/** To where people are answered, as far as it is open: what the person was headed for is not known. */
export function Ways({ platform, roles, quiet }: WaysProps) {
  const { text } = useWords();
  const ways = ROLES.flatMap((role) => {
    const href = roles.includes(role) && platform[role];
    return href ? [{ role, href }] : [];
  });
  if (ways.length === 0) return null;
  return (
    <nav class="ways" aria-label={text('closed.open', { platform: platform.name })}>
      {ways.map(({ role, href }) => (
        <a key={role} class={quiet ? 'button button-quiet' : 'button'} href={href}>
          {text(`role.${role}`)}
        </a>
      ))}
    </nav>
  );
}
