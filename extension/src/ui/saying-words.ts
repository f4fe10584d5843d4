import type { TextKey } from '@/i18n';
import type { DayAnswer } from '@/messages';

/** Why something could not be said of a day, where that is no field's fault; undefined where it could. */
export function whyNotSaid({ why, code }: DayAnswer): TextKey | undefined {
  if (code === 'no_entry') return 'entry.gone';
  if (why === 'not_saved') return 'error.not_saved';
  return why && 'error.unavailable';
}
