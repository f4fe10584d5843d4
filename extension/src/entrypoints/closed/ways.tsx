import type { Platform, Role } from '@protocol/messages';
import { useWords } from '@/ui/words';
import { waysIn } from './ways-in';

interface WaysProps {
  platform: Platform;
  /** What of it is open. */
  roles: readonly Role[];
  /** The way to its home stands beside them, and is greater. */
  quiet?: boolean;
}

/** To what is open of a platform. */
export function Ways({ platform, roles, quiet }: WaysProps) {
  const { text } = useWords();
  const ways = waysIn(platform, roles).filter(({ href }) => !quiet || href !== platform.home);
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
