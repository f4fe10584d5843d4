import type { Quiet } from '@protocol/messages';
import { useId } from 'preact/hooks';
import { withQuiet } from '@/hours/switches';
import type { TextKey } from '@/i18n';
import { useWords } from '@/ui/words';
import { useSheet } from './sheet';

const TEXTS: Record<keyof Quiet, [label: TextKey, help: TextKey]> = {
  night: ['hours.night.quiet', 'hours.night.quiet.help'],
  breaks: ['hours.break.quiet', 'hours.break.quiet.help'],
};

/** Whether the desktop's own do-not-disturb is switched on: at night, in the card of the night, or during breaks, in one of its own. */
export function QuietSwitch({ which }: { which: keyof Quiet }) {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  const help = useId();
  const [label, about] = TEXTS[which];
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          name={`quiet-${which}`}
          aria-describedby={help}
          checked={settings.quiet?.[which] ?? false}
          onChange={(event) => edit(withQuiet(settings, which, event.currentTarget.checked))}
        />
        {which === 'night' ? <span>{text(label)}</span> : <strong>{text(label)}</strong>}
      </label>
      <p id={help} class="soft">
        {text(about)}
      </p>
    </>
  );
}
