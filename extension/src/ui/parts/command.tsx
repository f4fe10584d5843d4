import type { TextKey } from '@/i18n';
import { useWords } from '../words';

/** A line to type in a terminal, after the words that say what it does. */
export function Command({ says, line }: { says: TextKey; line: string }) {
  const { text } = useWords();
  return (
    <p class="soft">
      {text(says)}
      <code dir="ltr">{line}</code>
    </p>
  );
}
