import { isDayKey, pressed } from '@/hours/bar-keys';
import type { Bar } from '@/hours/bars';
import { remove } from '@/hours/edit';
import type { Piece } from '@/hours/rows';
import { useWords } from '@/ui/words';
import { barLabel, rangeWords } from './bar-words';
import { placed, type RowActs } from './day-row';
import { useSheet } from './sheet';
import { barKey } from './week-grid';

interface BarPieceProps {
  piece: Piece;
  bars: Bar[];
  keys: string;
  acts: RowActs;
  selected: boolean;
  wrong: boolean;
}

/** A range: dragged by a pointer, moved by the arrow keys. */
export function BarPiece({ piece, bars, keys, acts, selected, wrong }: BarPieceProps) {
  const words = useWords();
  const { firstDay, readOnly } = useSheet();
  const { bar } = piece;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') return acts.remove(bar, remove(bars, bar));
    if (event.key === 'Enter') return toFields(event);
    const edited = pressed(bars, bar, event, { rtl: words.dir === 'rtl', firstDay });
    if (!edited && !isDayKey(event)) return;
    event.preventDefault();
    if (edited) acts.put(edited);
  };
  return (
    <button
      type="button"
      class={`piece ${piece.goesOn ? 'piece-goes-on' : ''} ${wrong ? 'piece-wrong' : ''}`}
      style={placed(piece)}
      disabled={readOnly}
      data-bar={barKey(bar)}
      data-grip="move"
      aria-label={barLabel(bar, words)}
      aria-describedby={keys}
      aria-pressed={selected}
      onFocus={() => acts.select(bar)}
      onKeyDown={press}
    >
      <span class="grip" data-grip="start" />
      <span class="piece-words">{rangeWords(bar, words.locale)}</span>
      {!piece.goesOn && <span class="grip grip-end" data-grip="end" />}
    </button>
  );
}

/** What began the day before. A pointer can take hold of it; the keyboard has the bar itself. */
export function Continued({ piece }: { piece: Piece }) {
  return (
    <span class="piece piece-continued" style={placed(piece)} data-bar={barKey(piece.bar)} data-grip="move">
      <span class="grip grip-end" data-grip="end" />
    </span>
  );
}

/** The fields are there: whichever bar has the focus is the chosen one. */
function toFields(event: KeyboardEvent): void {
  event.preventDefault();
  const week = (event.currentTarget as HTMLElement).closest('.week');
  week?.querySelector<HTMLInputElement>('.range-editor input')?.select();
}
