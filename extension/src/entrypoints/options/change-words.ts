import type { Range } from '@/hours/bars';
import type { Change } from '@/hours/changes';
import { showDates } from '@/hours/dates';
import type { Dates } from '@/hours/exceptions';
import type { Texts } from '@/i18n';
import { dayName } from '@/ui/days';
import type { Words } from '@/ui/words';
import { rangeWords } from './bar-words';
import { breakValue, type ValueWords } from './break-change-words';
import { placeName } from './place-name';

/** Texts that know platforms by name. */
type Named = Texts & Pick<Words, 'platforms'>;

/** So many changes are told; the others are counted. */
const TOLD = 2;

const SWITCHES = {
  days_off: 'change.days_off',
  embeds: 'hours.embeds',
  strict: 'hours.strict',
  quiet_night: 'hours.night.quiet',
  quiet_breaks: 'hours.break.quiet',
  microphone: 'hours.break.microphone',
  outside: 'break.outside',
} as const;

/** What would change, in one sentence. */
export function changeSentence(changes: readonly Change[], texts: Named): string {
  const told = changes.slice(0, TOLD).map((change) => changeWords(change, texts));
  const more = changes.length - told.length;
  if (told.length === 0) return '';
  const all = more > 0 ? [...told, texts.count('save.more', more)] : told;
  return all.reduce((first, next) => texts.text('save.and', { first, next }));
}

function changeWords(change: Change, texts: Named): string {
  const { text, locale } = texts;
  switch (change.kind) {
    case 'exception': {
      const { name } = change.exception;
      const dates = datesWords(change.exception, locale);
      return text(`change.exception.${change.how}`, { name: name || text('exceptions.unnamed'), dates });
    }
    case 'place': {
      const place = text('change.place', { place: placeName(change.place, texts) });
      return text(`change.place.${change.how}`, { place, verdict: text(`verdict.${change.place.verdict}`) });
    }
    case 'ideas':
      return text('change.ideas', { break: text(`break.${change.which}`) });
    case 'other':
      return text('change.other');
    default:
      return text('change.instead', ofValue(change, texts));
  }
}

type OfValue = Exclude<Change, { kind: 'exception' | 'place' | 'ideas' | 'other' }>;

/** What it is about, what it was and what it would be. */
function ofValue(change: OfValue, texts: Named): ValueWords {
  const { text, count, locale } = texts;
  switch (change.kind) {
    case 'hours': {
      const what = new Intl.ListFormat(locale).format(change.days.map((day) => dayName(day, locale)));
      return { what, before: rangesWords(change.before, texts), after: rangesWords(change.after, texts) };
    }
    case 'first_day':
      return {
        what: text('hours.first_day'),
        before: dayName(change.before, locale),
        after: dayName(change.after, locale),
      };
    case 'night': {
      const said = (night: Range | undefined) =>
        night ? rangeWords(night, locale) : text('hours.night.none');
      return { what: text('phase.night'), before: said(change.before), after: said(change.after) };
    }
    case 'verdict':
    case 'place_verdict':
      return {
        what:
          change.kind === 'verdict'
            ? text('hours.off.platforms')
            : text('change.place', { place: placeName(change.place, texts) }),
        before: text(`verdict.${change.before}`),
        after: text(`verdict.${change.after}`),
      };
    case 'wait':
      return {
        what: text('hours.off.wait'),
        before: count('seconds', change.before),
        after: count('seconds', change.after),
      };
    case 'follow_up':
      return {
        what: text('follow_up'),
        before: count('minutes', change.before),
        after: count('minutes', change.after),
      };
    case 'days_off':
    case 'embeds':
    case 'strict':
    case 'quiet_night':
    case 'quiet_breaks':
    case 'outside':
    case 'microphone': {
      const said = (on: boolean) => text(on ? 'change.on' : 'change.off');
      return { what: text(SWITCHES[change.kind]), before: said(change.before), after: said(change.after) };
    }
    case 'first_week':
      return {
        what: text('first.off'),
        before: text(`change.first_week.${change.before}`),
        after: text(`change.first_week.${change.after}`),
      };
    case 'break':
    case 'postpones':
    case 'weight':
    case 'skips':
    case 'strain':
      return breakValue(change, texts);
    case 'zone': {
      const said = (zone: string) => (zone === 'system' ? text('hours.zone.system') : zone);
      return { what: text('hours.zone'), before: said(change.before), after: said(change.after) };
    }
    case 'language':
      return {
        what: text('language'),
        before: text(`language.${change.before}`),
        after: text(`language.${change.after}`),
      };
  }
}

function rangesWords(ranges: readonly Range[], { text, locale }: Texts): string {
  if (ranges.length === 0) return text('hours.day_none');
  return new Intl.ListFormat(locale).format(ranges.map((range) => rangeWords(range, locale)));
}

/** "26 November 2026", or "26–28 November 2026". */
export function datesWords({ from, to }: Dates, locale: string): string {
  return showDates(from, to, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}
