import type { Stats } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { bars } from '../bars';
import { clock } from '../clock';
import { useLiveTotal } from '../use-live-total';
import { useWords } from '../words';
import { Bars } from './bars';
import { ClientTimes } from './client-times';
import { isTrouble } from './connection';
import { Legend } from './legend';
import { Overtime } from './overtime';
import { RoleTable } from './role-table';
import { ToStatistics } from './to-statistics';
import { Unsorted } from './unsorted';

/** Today: the running total, a bar for each platform and what the patterns mean. */
export function Day({ overview }: { overview: Overview }) {
  const { text } = useWords();
  const { stats, nowMs } = overview;
  return (
    <section class="day" aria-labelledby="today">
      <div class="day-head">
        <h2 id="today">{text('today')}</h2>
        {stats && <Total totalMs={stats.totalMs} nowMs={nowMs} />}
      </div>
      {stats ? <Shares stats={stats} /> : <p class="soft">{text(whyNot(overview))}</p>}
      <p class="to-statistics">
        <ToStatistics opened={() => window.close()} />
      </p>
    </section>
  );
}

/** Why there is no total: nobody is there to ask, the daemon cannot read its history, or the answer is on its way. */
function whyNot({ connection, status }: Overview): TextKey {
  if (connection === 'unpaired') return 'popup.unpaired';
  if (isTrouble(connection)) return 'popup.away';
  return status ? 'popup.unread' : 'popup.loading';
}

/** The seconds are seen running, but a screen reader is told the total only when it asks. */
function Total({ totalMs, nowMs }: { totalMs: number; nowMs: number }) {
  const { locale, durationInWords } = useWords();
  const liveMs = useLiveTotal(totalMs, nowMs);
  const { hoursAndMinutes, seconds } = clock(liveMs, locale);
  return (
    <p class="total" role="timer" aria-live="off" data-total-ms={totalMs}>
      <span class="unseen">{durationInWords(liveMs)}</span>
      <span aria-hidden="true" dir="ltr">
        {hoursAndMinutes}
        <span class="total-seconds">{seconds}</span>
      </span>
    </p>
  );
}

function Shares({ stats }: { stats: Stats }) {
  const rows = bars(stats);
  if (rows.length === 0) return <EmptyDay />;
  return (
    <>
      <Bars rows={rows} />
      <Legend stats={stats} />
      <ClientTimes stats={stats} />
      <Unsorted stats={stats} />
      <Overtime counted={stats.overtime} />
      <RoleTable rows={rows} />
    </>
  );
}

function EmptyDay() {
  const { text } = useWords();
  return (
    <div class="empty">
      <p>{text('popup.empty')}</p>
      <p class="soft">{text('popup.empty.note')}</p>
    </div>
  );
}
