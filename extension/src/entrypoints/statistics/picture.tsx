import type { Settings } from '@protocol/messages';
import type { Overview } from '@/messages';
import { datesOf, stepOf } from '@/statistics/period';
import { tell } from '@/statistics/told';
import { isFiltered, type View } from '@/statistics/view';
import { useWords } from '@/ui/words';
import { BarsFigure } from './bars-figure';
import { Beside } from './beside';
import { HeatMap } from './heat-map';
import { Summary } from './summary';
import { Sums } from './sums';
import type { Shown } from './use-statistics';

interface PictureProps {
  shown: Shown;
  overview: Overview;
  settings: Settings | undefined;
  go: (view: View) => void;
}

/** All that is told of a period. */
export function Picture({ shown, overview, settings, go }: PictureProps) {
  const { view, calendar, series, stats } = shown;
  if (series.totalMs === 0) return <Nothing shown={shown} overview={overview} />;
  const told = tell(series);
  const step = stepOf(view, datesOf(view, calendar));
  return (
    <>
      <Summary shown={shown} />
      <div class="two">
        <BarsFigure series={series} told={told} step={step} view={view} go={go} />
        <Sums told={told} totalMs={series.totalMs} view={view} stats={stats} />
      </div>
      <div class="two">
        {view.period !== 'day' && <HeatMap week={series.week} settings={settings} first={calendar.first} />}
        <Beside view={view} stats={stats} overview={overview} />
      </div>
    </>
  );
}

function Nothing({ shown, overview }: Pick<PictureProps, 'shown' | 'overview'>) {
  const { text } = useWords();
  return (
    <>
      <div class="empty">
        <p>{text(isFiltered(shown.view) ? 'stats.empty.filtered' : 'stats.empty')}</p>
        <p class="soft">{text('popup.empty.note')}</p>
      </div>
      <Beside view={shown.view} stats={shown.stats} overview={overview} />
    </>
  );
}
