import { openHours } from '@/adapters/page';
import { useWords } from '../words';

interface Props {
  /** As plain as a link, where it is one of several ways. */
  plain?: boolean;
  opened?: () => void;
}

/** To the page on which hours and breaks are changed. */
export function ToHours({ plain = false, opened }: Props) {
  const { text } = useWords();
  return (
    <button
      type="button"
      class={`button ${plain ? 'button-plain' : 'button-quiet'}`}
      onClick={() => void openHours().then(opened)}
    >
      {text('hours.open')}
    </button>
  );
}
