import type { Stats } from '@protocol/messages';
import { roleTotals } from '../bars';
import { useWords } from '../words';

/** What each pattern means, and its time over all platforms. */
export function Legend({ stats }: { stats: Stats }) {
  const { text, duration } = useWords();
  return (
    <ul class="legend" aria-label={text('popup.by_role')}>
      {roleTotals(stats).map(({ role, totalMs }) => (
        <li key={role}>
          <span class={`swatch role-${role}`} aria-hidden="true" />
          <span class="legend-word">{text(`role.${role}`)}</span>
          <span class="legend-time">{duration(totalMs)}</span>
        </li>
      ))}
    </ul>
  );
}
