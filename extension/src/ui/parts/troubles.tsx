import type { Overview } from '@/messages';
import type { Note } from '../troubles';
import { useWords } from '../words';
import { PutAway } from './put-away';
import { ToHours } from './to-hours';

interface TroublesProps {
  notes: Note[];
  pressing?: boolean;
  accept: (answer: Overview) => void;
}

/** What a person should know and can mend: a line each, with the way out. */
export function Troubles({ notes, pressing, accept }: TroublesProps) {
  const { text } = useWords();
  if (notes.length === 0) return null;
  return (
    <section
      class={pressing ? 'troubles troubles-pressing' : 'troubles'}
      {...(pressing && { 'aria-label': text('troubles') })}
    >
      {notes.map((note) => (
        <Trouble key={note.title} note={note} accept={accept} />
      ))}
    </section>
  );
}

function Trouble({ note, accept }: { note: Note; accept: TroublesProps['accept'] }) {
  const { text, locale } = useWords();
  const { title, todo, day, command, hours, readMs } = note;
  return (
    <div class="trouble" role="status">
      <strong>{text(title)}</strong>
      <p class="soft">
        {text(todo, day ? { date: dateOf(day, locale) } : {})}
        {command && <code dir="ltr">{command}</code>}
      </p>
      {hours && <ToHours />}
      {readMs !== undefined && <PutAway read={{ type: 'recovery-read', atMs: readMs }} accept={accept} />}
    </div>
  );
}

/** The snapshot's day is one of UTC. */
function dateOf(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}
