import { Connection } from '@/ui/parts/connection';
import type { PageProps } from '@/ui/shell';
import { useWords } from '@/ui/words';

interface NotesProps extends PageProps {
  /** No hours have ever arrived. */
  nothing?: boolean;
}

/** Why nothing can be changed, when that is so. */
export function Notes({ overview, accept, nothing = false }: NotesProps) {
  const { text } = useWords();
  const { connection } = overview;
  if (connection === 'connected') return nothing ? <p>{text('popup.loading')}</p> : null;
  return (
    <div class="away">
      <p>
        <strong>
          {text(nothing ? 'hours.none' : connection === 'private' ? 'hours.private' : 'hours.away')}
        </strong>
      </p>
      <Connection overview={overview} accept={accept} />
    </div>
  );
}
