import type { Problem } from '@protocol/messages';
import type { Words } from '@/ui/words';

/** A problem in the person's language; one that this version has no words for says what the daemon says. */
export function problemWords({ code, problem }: Problem, { text }: Pick<Words, 'text'>): string {
  return code ? text(`problem.${code}`) : (problem ?? text('error'));
}
