import type { TextKey } from '@/i18n';
import { limits } from '@/limits';
import { showClock } from '@/statistics/day-clock';
import type { Wrong } from '@/statistics/entry-draft';
import type { Words } from '@/ui/words';

const WORDS: Record<Wrong['why'], TextKey> = {
  time: 'entry.wrong.time',
  order: 'entry.wrong.order',
  future: 'entry.wrong.future',
  clock: 'entry.wrong.clock',
  date: 'entry.wrong.date',
  platform: 'entry.wrong.platform',
  role: 'entry.wrong.role',
  client: 'error.no_client',
  note: 'entry.wrong.note',
};

const EXAMPLE_MINUTES = 9 * 60 + 30;

/** What is wrong with a field of an entry, and what to write instead. */
export function wrongWords({ why }: Wrong, { text, number, locale }: Words): string {
  return text(WORDS[why], { example: showClock(EXAMPLE_MINUTES, locale), most: number(limits.MaxNoteRunes) });
}
