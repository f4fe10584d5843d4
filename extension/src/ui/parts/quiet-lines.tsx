import type { Overview } from '@/messages';
import { useWords } from '../words';

/** What Offhours sees and does not see, without making much of it. */
export function QuietLines({ overview }: { overview: Overview }) {
  const { text, locale } = useWords();
  const unpaired = overview.status?.unpaired;
  const lines = [
    'scope.line',
    overview.privateWindows ? 'private.seen' : 'private.unseen',
    'privacy.line',
  ] as const;
  return (
    <footer class="quiet">
      {lines.map((line) => (
        <span key={line}>{text(line)} </span>
      ))}
      {unpaired && (
        <span>{text('unpaired.line', { browsers: new Intl.ListFormat(locale).format(unpaired) })} </span>
      )}
    </footer>
  );
}

/** That notifications are muted, and when a site's own come back. */
export function Muted() {
  const { text } = useWords();
  return (
    <section class="muted">
      <strong>{text('muted')}</strong>
      <p class="soft">{text('muted.note')}</p>
    </section>
  );
}
