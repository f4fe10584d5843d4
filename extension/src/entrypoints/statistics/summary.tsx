import { type Comparison, compare } from '@/statistics/compare';
import { datesOf, daysIn, isRunning } from '@/statistics/period';
import type { Period } from '@/statistics/view';
import { useWords, type Words } from '@/ui/words';
import type { Shown } from './use-statistics';

/** The total, how it compares, how much of it was not in working hours, and how much its person has said by hand. */
export function Summary({ shown, saidMs }: { shown: Shown; saidMs: number }) {
  const { view, calendar, series, before } = shown;
  const words = useWords();
  const { text, duration, locale } = words;
  const running = isRunning(view, calendar);
  const days = view.period === 'range' ? daysIn(datesOf(view, calendar)) : undefined;
  const total = duration(series.totalMs);
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(series.offMs / series.totalMs);
  return (
    <div class="summary">
      <Only shown={shown} />
      <p class="summary-total" data-total-ms={series.totalMs}>
        {running ? text('stats.so_far', { time: total }) : total}
      </p>
      <p>{comparison(compare(series, before, running), view.period, days, words)}</p>
      <p class="soft">
        {series.offMs > 0
          ? text('stats.off', { time: duration(series.offMs), share })
          : text('stats.off.none')}
      </p>
      {saidMs > 0 && <p class="soft summary-said">{text('day.by_hand', { time: duration(saidMs) })}</p>}
    </div>
  );
}

/** Of what the time is, where that is not all: on paper nothing else says so. */
function Only({ shown: { view, stats } }: { shown: Shown }) {
  const { text, platforms } = useWords();
  const { platform, role, client } = view;
  const label = stats.clients?.find(({ id }) => id === client)?.label ?? client;
  const names = [platform && platforms.nameOf(platform), role && text(`role.${role}`), label].filter(Boolean);
  if (names.length === 0) return null;
  return (
    <p class="summary-only">
      {names.map((name) => (
        <bdi key={name}>{name}</bdi>
      ))}
    </p>
  );
}

/** How it compares with the period before: of a range, with as many days. */
function comparison({ how, ms }: Comparison, period: Period, days: number | undefined, words: Words): string {
  const { text, duration } = words;
  const before = beforeName(period, days ?? 1, words);
  const key =
    how === 'none_before' && days !== undefined && days > 1
      ? 'stats.none_before.range'
      : (`stats.${how}` as const);
  return text(key, { before, time: duration(ms) });
}

/** What the period before is called inside a sentence. */
export function beforeName(period: Period, days: number, { text, count }: Words): string {
  return period === 'range' ? count('stats.before.range', days) : text(`stats.before.${period}`);
}
