import type { Settings } from '@protocol/messages';
import { dayName } from '../days';
import { readRange, wallTime } from '../time-range';
import { type WeekSpan, weekSpans } from '../week-spans';
import { useWords } from '../words';

/** A working week in words: which days, and from when to when. */
export function WeekLines({ work, first_day }: Pick<Settings, 'work' | 'first_day'>) {
  const { text } = useWords();
  const spans = weekSpans(work, first_day);
  if (spans.length === 0) return <p>{text('work.none')}</p>;
  return (
    <dl class="week-lines">
      {spans.map((span) => (
        <SpanLine key={span.from} span={span} />
      ))}
    </dl>
  );
}

function SpanLine({ span: { from, to, ranges } }: { span: WeekSpan }) {
  const { text, locale } = useWords();
  const [first, last] = [dayName(from, locale), dayName(to, locale)];
  const times = ranges.map(readRange).map((range) => ({
    from: wallTime(range.from, locale),
    to: wallTime(range.to, locale),
  }));
  return (
    <div>
      <dt>{from === to ? first : text('range', { from: first, to: last })}</dt>
      {times.map((time) => (
        <dd key={time.from}>{text('range', time)}</dd>
      ))}
    </div>
  );
}
