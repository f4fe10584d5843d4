import type { Overview } from '@/messages';
import { useWords } from '@/ui/words';

/** Why nothing can be changed, when that is so. */
export function Notes({ overview }: { overview: Overview }) {
  const { text } = useWords();
  const { connection } = overview;
  if (connection === 'connected') return null;
  return (
    <div class="away" role="status">
      <p>
        <strong>{text(connection)}</strong>
      </p>
      <p>{text(connection === 'private' ? 'hours.private' : 'hours.away')}</p>
    </div>
  );
}
