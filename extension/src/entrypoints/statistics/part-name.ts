import type { Role } from '@protocol/messages';
import { BEYOND, type Part } from '@/statistics/told';
import type { Split } from '@/statistics/view';
import type { Words } from '@/ui/words';

/** What a part is called. */
export function partName(
  { id = '', label, rest }: Part,
  split: Split,
  { text, count, platforms }: Words,
): string {
  if (rest) return count('stats.others', rest);
  if (id === BEYOND) return text('stats.beyond');
  switch (split) {
    case 'platform':
      return platforms.nameOf(id);
    case 'role':
      return text(`role.${id as Role}`);
    case 'client':
      return id ? (label ?? id) : text('client.choice.nobody');
  }
}
