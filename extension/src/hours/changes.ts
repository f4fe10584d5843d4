import type {
  BreakKind,
  Exception,
  OffHours,
  OffPlace,
  Settings,
  Verdict,
  Weekday,
} from '@protocol/messages';
import { WEEKDAYS } from '@/ui/days';
import { type Bar, barsOf, type Range, readRange, writeRange } from './bars';
import { breakChanges } from './break-changes';
import type { BreakField, LeewayField } from './breaks';
import { differing } from './differing';
import { equal } from './history';
import { isSamePlace, waitOf } from './off';

/** One thing that an edited document would change. */
export type Change =
  | { kind: 'hours'; days: Weekday[]; before: Range[]; after: Range[] }
  | { kind: 'first_day'; before: Weekday; after: Weekday }
  | { kind: 'night'; before: Range | undefined; after: Range | undefined }
  | { kind: 'exception'; how: 'added' | 'removed' | 'changed'; exception: Exception }
  | { kind: 'verdict'; before: Verdict; after: Verdict }
  | { kind: 'follow_up' | 'wait'; before: number; after: number }
  | { kind: 'place'; how: 'added' | 'removed'; place: OffPlace }
  | { kind: 'place_verdict'; place: OffPlace; before: Verdict; after: Verdict }
  | { kind: 'first_week'; before: FirstWeek; after: FirstWeek }
  | { kind: 'break'; which: BreakKind; field: BreakField | LeewayField; before: string; after: string }
  | { kind: 'postpones'; which: BreakKind; before: number; after: number }
  | { kind: 'weight' | 'skips'; before: number; after: number }
  | { kind: 'strain'; before: string; after: string }
  | { kind: 'ideas'; which: BreakKind }
  | {
      kind: 'days_off' | 'embeds' | 'strict' | 'quiet_night' | 'quiet_breaks' | 'outside' | 'microphone';
      before: boolean;
      after: boolean;
    }
  | { kind: 'zone'; before: string; after: string }
  | { kind: 'language'; before: Language; after: Language }
  | { kind: 'other' };

type FirstWeek = OffHours['first_week'];
type Language = Settings['language'];

/** What is different between two documents, in the order of the page. Days that change alike are one change. */
export function changes(before: Settings, after: Settings): Change[] {
  const known: Change[] = [
    ...hours(before, after),
    ...firstDay(before, after),
    ...night(before, after),
    ...exceptions(before.exceptions ?? [], after.exceptions ?? []),
    ...offHours(before.off, after.off),
    ...singles(before, after),
    ...breakChanges(before.breaks, after.breaks),
  ];
  return known.length > 0 || equal(before, after) ? known : [{ kind: 'other' }];
}

function hours(before: Settings, after: Settings): Change[] {
  const [was, is] = [barsOf(before.work), barsOf(after.work)];
  const changed = new Map<string, Change & { kind: 'hours' }>();
  for (const day of WEEKDAYS) {
    const [old, now] = [rangesOn(was, day), rangesOn(is, day)];
    const key = `${old.map(writeRange)} ${now.map(writeRange)}`;
    if (equal(old, now)) continue;
    const alike = changed.get(key) ?? { kind: 'hours', days: [], before: old, after: now };
    changed.set(key, { ...alike, days: [...alike.days, day] });
  }
  return [...changed.values()];
}

function rangesOn(bars: readonly Bar[], day: Weekday): Range[] {
  return bars.filter((bar) => bar.day === day).map(({ start, end }) => ({ start, end }));
}

function firstDay({ first_day: before }: Settings, { first_day: after }: Settings): Change[] {
  return before === after ? [] : [{ kind: 'first_day', before, after }];
}

function night(before: Settings, after: Settings): Change[] {
  const [was, is] = [readRange(before.night), readRange(after.night)];
  return equal(was ?? null, is ?? null) ? [] : [{ kind: 'night', before: was, after: is }];
}

/** Exceptions have no name of their own: one in the same place is the same, changed. */
function exceptions(before: Exception[], after: Exception[]): Change[] {
  const gone = before.filter((old) => !after.some((now) => equal(old, now)));
  const come = after.filter((now) => !before.some((old) => equal(old, now)));
  const changed = Math.min(gone.length, come.length);
  return [
    ...come.map(
      (exception, at) => ({ kind: 'exception', how: at < changed ? 'changed' : 'added', exception }) as const,
    ),
    ...gone.slice(changed).map((exception) => ({ kind: 'exception', how: 'removed', exception }) as const),
  ];
}

function offHours(before: OffHours, after: OffHours): Change[] {
  const all: (Change & { before: unknown; after: unknown })[] = [
    { kind: 'verdict', before: before.verdict, after: after.verdict },
    { kind: 'wait', before: waitOf(before), after: waitOf(after) },
  ];
  return [...differing(all), ...places(before.places ?? [], after.places ?? [])];
}

/** One that stands there twice is two: the first is compared with the first. */
function places(before: OffPlace[], after: OffPlace[]): Change[] {
  const left = [...before];
  const come = after.flatMap((place): Change[] => {
    const at = left.findIndex((old) => isSamePlace(old, place));
    const [old] = at === -1 ? [] : left.splice(at, 1);
    if (!old) return [{ kind: 'place', how: 'added', place }];
    return differing([{ kind: 'place_verdict', place, before: old.verdict, after: place.verdict }]);
  });
  return [...come, ...left.map((place) => ({ kind: 'place', how: 'removed', place }) as const)];
}

function singles(before: Settings, after: Settings): Change[] {
  const all: (Change & { before: unknown; after: unknown })[] = [
    { kind: 'follow_up', before: before.follow_up.minutes, after: after.follow_up.minutes },
    { kind: 'days_off', before: isOn(before.follow_up.days_off), after: isOn(after.follow_up.days_off) },
    { kind: 'first_week', before: before.off.first_week, after: after.off.first_week },
    { kind: 'embeds', before: before.off.embeds === 'closed', after: after.off.embeds === 'closed' },
    { kind: 'strict', before: isOn(before.strict), after: isOn(after.strict) },
    { kind: 'quiet_night', before: isOn(before.quiet?.night), after: isOn(after.quiet?.night) },
    { kind: 'quiet_breaks', before: isOn(before.quiet?.breaks), after: isOn(after.quiet?.breaks) },
    { kind: 'zone', before: before.zone, after: after.zone },
    { kind: 'language', before: before.language, after: after.language },
  ];
  return differing(all);
}

/** What is not there is off. */
function isOn(written: boolean | undefined): boolean {
  return written ?? false;
}
