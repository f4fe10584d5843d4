import type { Stats } from '@protocol/messages';
import type { Overview } from '@/messages';
import { isFiltered, type View } from '@/statistics/view';
import { gapsIn } from '@/ui/gaps';
import { ClientTimes } from '@/ui/parts/client-times';
import { Past } from '@/ui/parts/gaps';
import { Overtime } from '@/ui/parts/overtime';
import { Unsorted } from '@/ui/parts/unsorted';
import { useWords } from '@/ui/words';

interface BesideProps {
  view: View;
  stats: Stats;
  overview: Overview;
}

/** What is told of the whole period beside the pictures: a filter would not count in it. */
export function Beside({ view, stats, overview }: BesideProps) {
  return (
    <div class="beside">
      {!isFiltered(view) && (
        <div class="beside-times">
          <Overtime counted={stats.overtime} says="stats.overtime" />
          {view.split !== 'client' && <ClientTimes stats={stats} />}
          <Unsorted stats={stats} />
        </div>
      )}
      <NotWatched stats={stats} overview={overview} />
    </div>
  );
}

/** When nobody looked, so that nothing seems to be missing without a reason. */
function NotWatched({ stats: { gaps = [] }, overview }: Omit<BesideProps, 'view'>) {
  const { text, count } = useWords();
  const { past, more } = gapsIn(gaps, overview.status?.browsers ?? []);
  if (past.length === 0) return null;
  return (
    <section class="not-watched" aria-label={text('stats.gaps')}>
      {past.map((missed) => (
        <Past key={missed.times[0]?.fromMs} {...missed} />
      ))}
      {more > 0 && <p class="soft">{count('gap.more', more)}</p>}
    </section>
  );
}
