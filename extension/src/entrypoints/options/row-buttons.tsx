import type { ComponentChildren } from 'preact';
import { useWords } from '@/ui/words';

interface RowButtonsProps {
  /** The id of the element that says what is changed or removed. */
  describedBy: string;
  busy: boolean;
  edit: () => void;
  remove: () => void;
  /** Buttons before them. */
  children?: ComponentChildren;
}

/** What can be done with a row of a list. */
export function RowButtons({ describedBy, busy, edit, remove, children }: RowButtonsProps) {
  const { text } = useWords();
  return (
    <div class="buttons">
      {children}
      <button
        type="button"
        class="button button-quiet button-small"
        aria-describedby={describedBy}
        disabled={busy}
        onClick={edit}
      >
        {text('own.edit')}
      </button>
      <button
        type="button"
        class="button button-plain button-small"
        aria-describedby={describedBy}
        disabled={busy}
        onClick={remove}
      >
        {text('hours.remove')}
      </button>
    </div>
  );
}
