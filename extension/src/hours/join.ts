import { dayAfter, WEEKDAYS } from '@/ui/days';
import type { Bar } from './bars';
import { DAY } from './time-text';

const WEEK = 7 * DAY;

/** Minutes since the week began. */
export function inWeek(bar: Bar): number {
  return WEEKDAYS.indexOf(bar.day) * DAY + bar.start;
}

/** Whether two bars share time. The week is a circle: Sunday's late hours meet Monday's early ones. */
export function overlap(one: Bar, other: Bar): boolean {
  return startsWithin(one, other) || startsWithin(other, one);
}

function startsWithin(one: Bar, other: Bar): boolean {
  const ahead = (inWeek(one) - inWeek(other) + WEEK) % WEEK;
  return ahead < other.end - other.start;
}

/** Makes one bar of all that share time with it, so that none overlaps it any more. The others stay as they are. */
export function joined(bars: readonly Bar[], bar: Bar): { bars: Bar[]; bar: Bar } {
  const shared = bars.filter((other) => other !== bar && overlap(other, bar));
  if (shared.length === 0) return { bars: [...bars], bar };
  const rest = bars.filter((other) => other !== bar && !shared.includes(other));
  const whole = shared.reduce(union, bar);
  const [first = whole, ...more] = cut(whole);
  return more.length > 0 ? { bars: [...rest, first, ...more], bar: first } : joined([...rest, whole], whole);
}

/** From the earlier start to the later end of two bars that overlap. */
function union(one: Bar, other: Bar): Bar {
  const ahead = (inWeek(other) - inWeek(one) + WEEK) % WEEK;
  const [first, second, gap] =
    ahead <= one.end - one.start ? [one, other, ahead] : [other, one, WEEK - ahead];
  return { ...first, end: Math.max(first.end, first.start + gap + second.end - second.start) };
}

/** What is longer than a range can be, in pieces of a day. */
function cut(bar: Bar): Bar[] {
  const isLong = bar.end - bar.start >= DAY && !(bar.start === 0 && bar.end === DAY);
  if (!isLong) return [bar];
  const rest = { day: dayAfter(bar.day), start: 0, end: Math.min(bar.end - DAY, DAY) };
  return [{ ...bar, end: DAY }, rest];
}
