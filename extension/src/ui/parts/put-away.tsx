import type { Overview, PageRequest } from '@/messages';
import { useAction } from '../use-action';
import { useWords } from '../words';

interface PutAwayProps {
  /** What says that it was read. */
  read: PageRequest;
  accept: (answer: Overview) => void;
}

/** Puts away what is over. */
export function PutAway({ read, accept }: PutAwayProps) {
  const { text } = useWords();
  const { send, busy } = useAction(accept);
  return (
    <button type="button" class="button button-quiet" disabled={busy} onClick={() => void send(read)}>
      {text('troubles.read')}
    </button>
  );
}
