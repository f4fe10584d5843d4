import type { Texts } from '@/i18n';
import { FOLLOW_UP } from '@/openings/follow-up';
import { closingWords } from '@/ui/closing-words';
import { moment, when } from '@/ui/moment';
import { openMeanwhile, whyClosed } from '@/ui/open-part';
import type { Treatment } from './decide';
import type { PageWords } from './page/orders';

/** The person's language, zone and present: what an instant is told in. */
export interface Manner {
  texts: Texts;
  /** IANA zone of the plan. */
  zone: string;
  nowMs: number;
  /** A follow-up could be started now. */
  hasFollowUp?: boolean;
}

/**
 * What a cover says: the words of the closed page, and where there is a draft, that it is safe. How to go on with it today is said
 * and has no button: what lies in a page has to be guarded against it.
 */
export function coverWords(treatment: Treatment, manner: Manner, draft: boolean): PageWords {
  const { texts } = manner;
  const phase = treatment.phase === 'night' ? 'night' : 'off';
  const { name, openPart } = treatment;
  const { title, rest } = closingWords(phase, manner.nowMs, treatment.nextMs, manner.zone);
  return {
    ...languageOf(texts),
    title: texts.text(title),
    lines: [
      texts.text(whyClosed(phase, openPart !== undefined), { platform: name }),
      opens(treatment, manner),
      ...(openPart ? [openMeanwhile(name, openPart, texts)] : []),
      texts.text(rest),
    ],
    ...(phase === 'night' && { dim: true }),
    ...(draft && { draft: draftWords(texts) }),
    ...(draft && manner.hasFollowUp && FOLLOW_UP.has(treatment.role) && { way: texts.text('closed.way') }),
  };
}

/** What the bar says while a platform is open but should not be. */
export function reminderWords(treatment: Treatment, manner: Manner): PageWords {
  const { texts } = manner;
  const until = treatment.phase === 'night' ? 'remind.night' : 'remind.off';
  const time = treatment.nextMs !== undefined && at(treatment.nextMs, manner);
  const title = time
    ? texts.text(until, { time })
    : texts.text(treatment.phase === 'night' ? 'phase.night' : 'phase.off');
  return {
    ...languageOf(texts),
    title,
    ...(treatment.phase === 'night' && { dim: true }),
    lines: [texts.text('remind.body')],
    dismiss: texts.text('remind.hide'),
  };
}

function draftWords({ text }: Texts): NonNullable<PageWords['draft']> {
  return {
    safe: text('closed.draft'),
    copy: text('closed.draft.copy'),
    copied: text('closed.draft.copied'),
    notCopied: text('closed.draft.not_copied'),
  };
}

function opens({ nextMs }: Treatment, { texts, zone, nowMs }: Manner): string {
  if (nextMs === undefined) return texts.text('closed.opens.unknown');
  return texts.text('closed.opens', { time: when(nextMs, nowMs, texts, zone) });
}

function at(atMs: number, { texts, zone, nowMs }: Manner): string {
  return moment(atMs, nowMs, { locale: texts.locale, zone });
}

function languageOf({ locale, dir }: Texts): Pick<PageWords, 'lang' | 'dir'> {
  return { lang: locale, dir };
}
