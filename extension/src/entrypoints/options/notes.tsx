import { Connection } from '@/ui/parts/connection';
import type { PageProps } from '@/ui/shell';
import { useWords } from '@/ui/words';

/** Why nothing can be changed, when that is so. */
export function Notes({ overview, accept }: PageProps) {
  const { text } = useWords();
  const { connection } = overview;
  if (connection === 'connected') return null;
  return (
    <div class="away">
      <p>
        <strong>{text(connection === 'private' ? 'hours.private' : 'hours.away')}</strong>
      </p>
      <Connection overview={overview} accept={accept} />
    </div>
  );
}
