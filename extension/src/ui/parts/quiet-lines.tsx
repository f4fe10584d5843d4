import type { Overview } from '@/messages';
import { useWords } from '../words';

/** What Offhours sees and does not see, without making much of it. */
export function QuietLines({ overview }: { overview: Overview }) {
  const { text } = useWords();
  return (
    <footer class="quiet">
      <p>{text('scope.line')}</p>
      <p>{text(overview.privateWindows ? 'private.seen' : 'private.unseen')}</p>
      <p>{text('privacy.line')}</p>
    </footer>
  );
}

/** That notifications are muted, and when a site's own come back. */
export function Muted() {
  const { text } = useWords();
  return (
    <section class="muted">
      <p>{text('muted')}</p>
      <p class="soft">{text('muted.note')}</p>
    </section>
  );
}
