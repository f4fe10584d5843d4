import type { Texts } from '@/i18n';
import { FOLLOW_UP } from '@/openings/follow-up';
import { closingWords } from '@/ui/closing-words';
import { moment, when } from '@/ui/moment';
import { openMeanwhile, whyClosed, whyDelayed } from '@/ui/open-part';
import type { Treatment } from './decide';
import type { MainWords, PageWords } from './page/orders';

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
  const { name, isPart = false, openPart } = treatment;
  const waits = treatment.verdict === 'delay';
  const why = waits ? whyDelayed(isPart) : whyClosed(phase, isPart);
  const isPartOpen = openPart !== undefined && !waits;
  const { title, rest } = closingWords(phase, manner.nowMs, treatment.opensMs, manner.zone, isPartOpen);
  const way = draft && wayOn(treatment, manner);
  return {
    ...languageOf(texts),
    title: texts.text(title),
    lines: [
      texts.text(why, { platform: name }),
      opens(treatment, manner),
      ...(openPart ? [openMeanwhile(name, openPart, texts)] : []),
      ...(rest ? [texts.text(rest)] : []),
    ],
    ...(phase === 'night' && { dim: true }),
    ...(draft && { draft: draftWords(texts) }),
    ...(way && { way }),
  };
}

/** How a draft can be gone on with today. */
function wayOn({ verdict, role, name }: Treatment, { texts, hasFollowUp }: Manner): string | undefined {
  if (verdict === 'delay') return texts.text('delay.way', { platform: name });
  return hasFollowUp && FOLLOW_UP.has(role) ? texts.text('closed.way') : undefined;
}

/**
 * What a frame says in the place of what it would show: when that opens, in one line, and where something is typed, that it is safe. It is
 * not dimmed at night: within a light page that would draw the eye.
 */
export function frameWords(treatment: Treatment, manner: Manner): PageWords {
  const { texts } = manner;
  const lines = [texts.text('closed.draft')];
  return { ...languageOf(texts), title: frameTitle(treatment, manner), lines };
}

function frameTitle({ verdict, name, opensMs, isPart }: Treatment, { texts, zone, nowMs }: Manner): string {
  if (verdict === 'delay') return texts.text('embed.delay', { platform: name });
  const key = isPart ? 'embed.part' : 'embed.opens';
  if (opensMs === undefined) return texts.text(`${key}.unknown`, { platform: name });
  return texts.text(key, { platform: name, time: when(opensMs, nowMs, texts, zone) });
}

/** What is said where a main landmark is shut, on a page that is not. */
export function mainWords(treatment: Treatment, manner: Manner): MainWords {
  const { texts } = manner;
  const note = {
    ...languageOf(texts),
    title: texts.text('main.title', { role: texts.text(`role.${treatment.role}`) }),
    lines: [opens(treatment, manner), texts.text('main.rest')],
    ...(treatment.phase === 'night' && { dim: true }),
  };
  return { note, whole: coverWords(treatment, manner, true) };
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

function opens({ verdict, opensMs }: Treatment, { texts, zone, nowMs }: Manner): string {
  const key = verdict === 'delay' ? 'delay.opens' : 'closed.opens';
  if (opensMs === undefined) return texts.text(`${key}.unknown`);
  return texts.text(key, { time: when(opensMs, nowMs, texts, zone) });
}

function at(atMs: number, { texts, zone, nowMs }: Manner): string {
  return moment(atMs, nowMs, { locale: texts.locale, zone });
}

function languageOf({ locale, dir }: Texts): Pick<PageWords, 'lang' | 'dir'> {
  return { lang: locale, dir };
}
