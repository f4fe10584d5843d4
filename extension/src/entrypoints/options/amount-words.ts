import { amountOf } from '@/hours/duration';
import type { Texts } from '@/i18n';

/** "3 minutes"; nothing for no duration at all. */
export function amountWords(written: string, { count }: Pick<Texts, 'count'>): string | undefined {
  if (written === '') return undefined;
  const { n, unit } = amountOf(written, 'minutes');
  return count(unit, n);
}
