import type { Settings } from '@protocol/messages';
import { useRef, useState } from 'preact/hooks';
import { dateAt } from '@/hours/dates';
import type { Overview } from '@/messages';
import { periodName } from '@/statistics/names';
import { type Calendar, datesOf, isRunning } from '@/statistics/period';
import type { View } from '@/statistics/view';
import { type PageProps, zoneOf } from '@/ui/shell';
import { useWords } from '@/ui/words';
import { Filters } from './filters';
import { Head } from './head';
import { Kinds } from './kinds';
import { Patterns } from './patterns';
import { Picture, type PictureProps } from './picture';
import { Trouble } from './trouble';
import { useBreaks } from './use-breaks';
import { type DayTold, useDay } from './use-day';
import { usePrint } from './use-print';
import { useSettings } from './use-settings';
import { type Answered, useStatistics } from './use-statistics';
import { useView } from './use-view';

/** The page that shows where the time goes. Without the first day of the week it would ask for the wrong week. */
export function Statistics(props: PageProps) {
  const settings = useSettings(props.overview.settingsRevision);
  return settings === undefined ? null : <Whole {...props} settings={settings} />;
}

interface WholeProps extends PageProps {
  settings: Settings | null;
}

function Whole({ settings, ...props }: WholeProps) {
  const { overview } = props;
  const calendar = { today: dateAt(overview.nowMs, zoneOf(overview)), first: settings?.first_day ?? 'mon' };
  const viewing = useView(calendar.today);
  const { view, go } = viewing;
  const [said, setSaid] = useState(0);
  const answered = useStatistics(view, calendar, isThere(overview), said);
  const date = view.period === 'day' ? datesOf(view, calendar).from : undefined;
  const told = useDay(date, isRunning(view, calendar), isThere(overview));
  const breaks = useBreaks(view, calendar, isThere(overview)); // after what the page is about
  const put: DayTold['put'] = (day) => {
    told.put(day);
    setSaid(said + 1);
  };
  const title = useRef<HTMLHeadingElement>(null);
  const name = useTitle(view, calendar);
  const into = (to: View) => {
    go(to);
    title.current?.focus(); // the bar that had the focus is gone
  };
  usePrint();
  return (
    <main>
      <Patterns />
      <Head title={title} name={name} view={view} calendar={calendar} go={go} />
      <div class="sheet">
        <div class="kinds">
          <Kinds view={view} calendar={calendar} go={go} />
          <Filters view={view} stats={answered.shown?.stats} go={go} />
        </div>
        <Trouble {...props} why={answered.why} isShown={isSeen(answered)} again={answered.again} />
        <Body
          {...{ answered, overview, viewing, into, breaks }}
          told={{ ...told, put }}
          settings={settings ?? undefined}
        />
      </div>
    </main>
  );
}

/** What the period is called; the tab is called so, too. */
function useTitle(view: View, calendar: Calendar): string {
  const words = useWords();
  const name = periodName(view, datesOf(view, calendar), words);
  document.title = `${name} · ${words.text('popup.statistics')} · ${words.text('product')}`;
  return name;
}

interface BodyProps extends Omit<PictureProps, 'shown'> {
  answered: Answered;
}

/** The last answer stays while the next one is under way; what is known to be of another view does not stay for good. */
function Body({ answered, ...props }: BodyProps) {
  const { shown, why, isOld } = answered;
  const { overview } = props;
  if (!shown || (isOld && (why || !isThere(overview)))) return <Waiting overview={overview} why={why} />;
  return (
    <div class="shown" aria-busy={isOld}>
      <Picture {...props} shown={shown} />
    </div>
  );
}

/** As high as a picture, so that nothing jumps when there is one. */
function Waiting({ overview, why }: Pick<Answered, 'why'> & { overview: Overview }) {
  const { text } = useWords();
  if (why || !isThere(overview)) return null;
  return <p class="waiting soft">{text('popup.loading')}</p>;
}

function isSeen({ shown, isOld }: Answered): boolean {
  return shown !== undefined && !isOld;
}

/** Whether there is somebody to ask. */
function isThere({ connection }: Overview): boolean {
  return connection === 'connected';
}
