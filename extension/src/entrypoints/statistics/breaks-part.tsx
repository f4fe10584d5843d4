import { useId } from 'preact/hooks';
import { byKind, dueIn, endsOf, longestStretch, restOf } from '@/statistics/breaks';
import { compareRest, trendOf } from '@/statistics/breaks-trend';
import { stepName } from '@/statistics/names';
import { datesOf, daysIn, isRunning } from '@/statistics/period';
import { isTooLong } from '@/statistics/query';
import { isFiltered } from '@/statistics/view';
import { useWords } from '@/ui/words';
import { BreaksKinds } from './breaks-kinds';
import { BreaksTrend } from './breaks-trend';
import { comparison, percent } from './breaks-words';
import type { BreaksShown } from './use-breaks';
import type { Shown } from './use-statistics';

interface BreaksPartProps {
  shown: Shown;
  /** Missing where nobody tells of breaks. */
  breaks: BreaksShown | undefined;
}

/** How the breaks of the period went. They are of all of it: a filter would not count in it. */
export function BreaksPart({ shown: { view, calendar, series }, breaks }: BreaksPartProps) {
  const { text } = useWords();
  const title = useId();
  if (isFiltered(view)) return null;
  const tooLong = isTooLong(datesOf(view, calendar));
  const isNothing = !breaks || (series.totalMs === 0 && dueIn(endsOf(breaks.now)) === 0);
  if (!tooLong && isNothing) return null;
  return (
    <section class="rests" aria-labelledby={title} aria-busy={!tooLong && breaks?.isOld}>
      <h2 id={title}>{text('breaks')}</h2>
      {tooLong || !breaks ? <p class="soft">{text('stats.breaks.too_long')}</p> : <Told {...breaks} />}
    </section>
  );
}

function Told(breaks: BreaksShown) {
  const words = useWords();
  const { view, calendar, now } = breaks;
  const dates = datesOf(view, calendar);
  const trend = trendOf(now, dates);
  if (dueIn(endsOf(now)) === 0) return <p class="soft">{words.text('stats.breaks.none')}</p>;
  return (
    <>
      <InWords {...breaks} />
      <div class="rests-pictures">
        <BreaksKinds kinds={byKind(now)} />
        {trend && <BreaksTrend trend={trend} dates={dates} />}
      </div>
    </>
  );
}

/** How many were a rest, how that compares, and the longest time without one. */
function InWords({ view, calendar, now, before }: BreaksShown) {
  const words = useWords();
  const { text, count, duration } = words;
  const dates = datesOf(view, calendar);
  const ends = endsOf(now);
  const rest = restOf(ends) ?? 0;
  const compared = compareRest(rest, restOf(endsOf(before)), isRunning(view, calendar));
  const longest = longestStretch(now);
  return (
    <div class="rests-words">
      <p class="rests-share">
        {count('stats.breaks.share', dueIn(ends), { share: percent(rest, words.locale) })}
      </p>
      <p>{comparison(rest, compared, view, daysIn(dates), words)}</p>
      {longest && (
        <p class="soft">
          {text(dates.from === dates.to ? 'stats.breaks.longest' : 'stats.breaks.longest.on', {
            time: duration(longest.ms),
            day: stepName({ from: longest.date, to: longest.date }, 'day', dates, words),
          })}
        </p>
      )}
    </div>
  );
}
