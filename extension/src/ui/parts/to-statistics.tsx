import { openStatistics } from '@/adapters/page';
import { useWords } from '../words';

/** To the page that shows where the time goes. */
export function ToStatistics({ opened }: { opened?: () => void }) {
  const { text } = useWords();
  return (
    <button type="button" class="button button-plain" onClick={() => void openStatistics().then(opened)}>
      {text('popup.statistics')}
    </button>
  );
}
