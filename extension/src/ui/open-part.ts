import type { Phase } from '@protocol/messages';
import type { TextKey, Texts } from '@/i18n';
import type { OpenPart } from '@/rules/verdicts';

/** Why a platform is closed, or the part of it that is. */
export function whyClosed(phase: Exclude<Phase, 'work'>, isPart: boolean): TextKey {
  return isPart ? `closed.part.${phase}` : `closed.why.${phase}`;
}

/** What of a platform is open meanwhile, and until when. */
export function openMeanwhile(
  platform: string,
  { roles, untilMs }: OpenPart,
  { text, locale }: Pick<Texts, 'text' | 'locale'>,
  at: (atMs: number) => string,
): string {
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const values = { platform, roles: list.format(roles.map((role) => text(`role.${role}`))) };
  if (untilMs === undefined) return text('closed.meanwhile', values);
  return text('closed.meanwhile.until', { ...values, time: at(untilMs) });
}
