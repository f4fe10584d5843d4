import { openHours } from '@/adapters/page';
import { useWords } from '../words';

/** To the page on which hours and breaks are changed. */
export function ToHours({ opened }: { opened?: () => void }) {
  const { text } = useWords();
  return (
    <button type="button" class="button button-quiet" onClick={() => void openHours().then(opened)}>
      {text('hours.open')}
    </button>
  );
}
