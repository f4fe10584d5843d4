import { useId, useState } from 'preact/hooks';
import type { TextKey } from '@/i18n';
import { useWords } from '@/ui/words';

/** A command after the words that say what it does, and the button that copies it. */
export function Fix({ says, line }: { says: TextKey; line: string }) {
  const { text } = useWords();
  const [copied, setCopied] = useState(false);
  const command = useId();
  const copy = async () => {
    await navigator.clipboard.writeText(line);
    setCopied(true);
  };
  return (
    <div class="fix">
      <p class="soft">{text(says)}</p>
      <div class="fix-line">
        <code id={command} dir="ltr">
          {line}
        </code>
        <button
          type="button"
          class="button button-quiet"
          aria-describedby={command}
          aria-live="polite"
          onClick={() => void copy()}
        >
          {text(copied ? 'doctor.copied' : 'doctor.copy')}
        </button>
      </div>
    </div>
  );
}
