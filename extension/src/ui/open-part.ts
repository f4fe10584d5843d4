import type { Phase } from '@protocol/messages';
import type { TextKey, Texts } from '@/i18n';
import type { OpenPart } from '@/rules/verdicts';

/** Why a platform is closed, or the part of it that is. */
export function whyClosed(phase: Exclude<Phase, 'work'>, isPart: boolean): TextKey {
  return isPart ? `closed.part.${phase}` : `closed.why.${phase}`;
}

/** Why a platform waits first, or the part of it that does: the night only ever closes. */
export function whyDelayed(isPart: boolean): TextKey {
  return isPart ? 'delay.part' : 'delay.why';
}

/**
 * What of a platform is open meanwhile. Not until when: the plan has an instant, but that of a follow-up moves on while nobody
 * answers.
 */
export function openMeanwhile(
  platform: string,
  { roles }: OpenPart,
  { text, locale }: Pick<Texts, 'text' | 'locale'>,
): string {
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  return text('closed.meanwhile', {
    platform,
    roles: list.format(roles.map((role) => text(`role.${role}`))),
  });
}
