import type { Settings } from '@protocol/messages';
import type { Overview } from '@/messages';
import { barsOf } from '@/statistics/bars';
import { saidMs } from '@/statistics/day-rows';
import { datesOf, stepOf } from '@/statistics/period';
import { tell } from '@/statistics/told';
import { isFiltered, type View } from '@/statistics/view';
import { useWords } from '@/ui/words';
import { BarsFigure } from './bars-figure';
import { Beside } from './beside';
import { BreaksPart } from './breaks-part';
import { DayPart } from './day-part';
import { HeatMap } from './heat-map';
import { Summary } from './summary';
import { Sums } from './sums';
import type { BreaksShown } from './use-breaks';
import type { DayTold } from './use-day';
import type { Shown } from './use-statistics';
import type { Viewing } from './use-view';

export interface PictureProps {
  shown: Shown;
  told: DayTold;
  breaks: BreaksShown | undefined;
  overview: Overview;
  settings: Settings | undefined;
  viewing: Viewing;
  /** Goes to the days of a bar, which is gone then. */
  into: (view: View) => void;
}

/** All that is told of a period. The day stays where it is when its first minute is said: the focus is in it. */
export function Picture(props: PictureProps) {
  const { view, series } = props.shown;
  const isEmpty = series.totalMs === 0;
  return (
    <>
      {isEmpty ? <Nothing view={view} /> : <Figures {...props} />}
      <BreaksPart shown={props.shown} breaks={props.breaks} />
      <div class="two">
        {view.period === 'day' ? <Pieces {...props} /> : !isEmpty && <Week {...props} />}
        <Beside view={view} stats={props.shown.stats} overview={props.overview} />
      </div>
    </>
  );
}

/** How much it was, when, and of what. */
function Figures(props: PictureProps) {
  const {
    shown,
    told: { day },
    into,
  } = props;
  const { view, calendar, series, stats } = shown;
  const told = tell(series);
  const dates = datesOf(view, calendar);
  const step = stepOf(view, dates);
  const bars = barsOf(series.steps, step, dates);
  const byHandMs = day && view.period === 'day' ? saidMs(day, view) : 0;
  return (
    <>
      <Summary shown={shown} saidMs={byHandMs} />
      <div class="two">
        <BarsFigure
          series={series}
          told={told}
          step={step}
          bars={bars}
          dates={dates}
          view={view}
          calendar={calendar}
          go={into}
        />
        <Sums told={told} totalMs={series.totalMs} view={view} stats={stats} />
      </div>
    </>
  );
}

function Week({ shown: { series, calendar }, settings }: PictureProps) {
  return <HeatMap week={series.week} settings={settings} first={calendar.first} />;
}

/** The day piece by piece, as soon as it is told: the figures may come before it. */
function Pieces({ shown, told: { day, why, put }, overview, viewing }: PictureProps) {
  const { text } = useWords();
  const { view, stats, calendar } = shown;
  const { go, rename } = viewing;
  if (day?.date !== datesOf(view, calendar).from)
    return <p class="soft">{text(why ? 'day.unread' : 'popup.loading')}</p>;
  return <DayPart key={day.date} {...{ day, view, stats, overview, put, go, rename }} />;
}

function Nothing({ view }: { view: View }) {
  const { text } = useWords();
  return (
    <div class="empty">
      <p>{text(isFiltered(view) ? 'stats.empty.filtered' : 'stats.empty')}</p>
      <p class="soft">{text('popup.empty.note')}</p>
    </div>
  );
}
