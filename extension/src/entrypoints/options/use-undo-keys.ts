import { useEffect } from 'preact/hooks';
import type { Act } from '@/hours/draft';

/** Ctrl+Z and Ctrl+Shift+Z, also with the Mac's key. While a field has text that is not taken over, they are the field's own. */
export function useUndoKeys(act: (act: Act) => void, off: boolean): void {
  useEffect(() => {
    if (off) return undefined;
    const press = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
      if (!wanted || (event.target as HTMLElement).dataset.typing !== undefined) return;
      event.preventDefault();
      act({ type: event.shiftKey ? 'redone' : 'undone' });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [act, off]);
}
