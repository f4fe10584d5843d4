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
  const earlier = beforeName(view.period, daysIn(datesOf(view, calendar)), words);
  const total = duration(series.totalMs);
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(series.offMs / series.totalMs);
  return (
    <div class="summary">
      <Only shown={shown} />
      <p class="summary-total" data-total-ms={series.totalMs}>
        {running ? text('stats.so_far', { time: total }) : total}
      </p>
      <p>{comparison(compare(series, before, running), earlier, words)}</p>
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

function beforeName(period: Period, days: number, { text, count }: Words): string {
  return period === 'range' ? count('stats.before.range', days) : text(`stats.before.${period}`);
}

function comparison({ how, ms }: Comparison, before: string, { text, duration }: Words): string {
  return text(`stats.${how}`, { before, time: duration(ms) });
}
