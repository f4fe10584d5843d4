import type { TextKey } from '@/i18n';
import type { End } from '@/statistics/breaks';
import type { RestCompared } from '@/statistics/breaks-trend';
import type { View } from '@/statistics/view';
import type { Words } from '@/ui/words';
import { beforeName } from './summary';

/** How breaks ended, as their count is called. */
export const END_WORDS: Record<End, TextKey> = {
  taken: 'stats.breaks.taken',
  credited: 'break.credited',
  skipped: 'stats.breaks.skipped',
};

/** A share as its reader writes it. */
export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share / 100);
}

/** How the share compares with that of the period before: of a range, with as many days. */
export function comparison(
  share: number,
  { how, before: earlier }: RestCompared,
  { period }: View,
  days: number,
  words: Words,
): string {
  const before = beforeName(period, days, words);
  const key = how === 'none_before' && period === 'range' && days > 1 ? 'none_before.range' : how;
  const shares = { share: percent(share, words.locale), earlier: percent(earlier, words.locale) };
  return words.text(`stats.breaks.${key}`, { before, ...shares });
}
