import { askForSites } from '@/adapters/sites';
import { useWords } from '../words';

/** That the browser hides platforms from us, and the button that asks it not to. */
export function Sites() {
  const { text } = useWords();
  return (
    <section class="sites" aria-label={text('sites')}>
      <p role="status">
        <strong>{text('sites')}</strong>
      </p>
      <p class="soft">{text('sites.todo')}</p>
      <button type="button" class="button" onClick={() => void askForSites()}>
        {text('sites.allow')}
      </button>
    </section>
  );
}
