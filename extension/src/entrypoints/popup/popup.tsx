import { openDoctor, openFirstPage } from '@/adapters/page';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { isPressing } from '@/ui/next-break';
import { AbsenceCard } from '@/ui/parts/absence-card';
import { Breaks } from '@/ui/parts/breaks';
import { Connection, isTrouble } from '@/ui/parts/connection';
import { Day } from '@/ui/parts/day';
import { Entered } from '@/ui/parts/entered';
import { Evening } from '@/ui/parts/evening';
import { Gaps } from '@/ui/parts/gaps';
import { Mark } from '@/ui/parts/mark';
import { PageNow } from '@/ui/parts/page-now';
import { PhaseHead } from '@/ui/parts/phase-head';
import { Muted, QuietLines } from '@/ui/parts/quiet-lines';
import { HiddenHosts } from '@/ui/parts/sites';
import { ToHours } from '@/ui/parts/to-hours';
import { Troubles } from '@/ui/parts/troubles';
import { UnlistedSite } from '@/ui/parts/unlisted';
import { Whose } from '@/ui/parts/whose';
import type { PageProps } from '@/ui/shell';
import { notesOf } from '@/ui/troubles';
import { type Today, useToday } from '@/ui/use-today';
import { useWords } from '@/ui/words';

/** What is behind the toolbar button. */
export function Popup(props: PageProps) {
  if (props.overview.connection === 'revoked') return <Revoked {...props} />;
  return props.overview.started ? <Now {...props} /> : <NothingYet />;
}

/** Nothing is shown before it is known whether there is something to ask, so that nothing jumps. */
function Now(props: PageProps) {
  const today = useToday(props.overview.connection === 'connected');
  return today.isPending ? null : <Parts {...props} today={today} />;
}

/** What wants an answer comes before the day: a failed connection, which explains what is missing there, a loss, a break, or what is open after work. */
function Parts({ overview, accept, today }: PageProps & { today: Today }) {
  const { connection: state, status, nowMs } = overview;
  const connection = <Connection overview={overview} accept={accept} />;
  // It has a key because it moves up when a break presses, and stays what it was.
  const breaks = status && <Breaks key="breaks" {...{ status, ideas: overview.ideas, nowMs, accept }} />;
  const trouble = isTrouble(state);
  const pressing = status?.breaks.some(isPressing);
  const notes = notesOf(overview);
  return (
    <main>
      <PhaseHead overview={overview} />
      <Blind hidden={overview.hidden} />
      {trouble && connection}
      <Troubles notes={notes.pressing} pressing accept={accept} />
      {pressing && breaks}
      <Entered overview={overview} />
      <Evening overview={overview} accept={accept} />
      <AbsenceCard overview={overview} accept={accept} today={today} />
      {state !== 'private' && <Day overview={overview} />}
      <PageNow overview={overview} accept={accept} />
      <Whose overview={overview} accept={accept} />
      <UnlistedSite overview={overview} />
      {!pressing && breaks}
      {overview.muted && <Muted />}
      <Gaps overview={overview} accept={accept} />
      <Troubles notes={notes.others} accept={accept} />
      {!trouble && connection}
      <Hours {...overview} />
      <QuietLines overview={overview} />
      {state !== 'private' && <ToDoctor />}
    </main>
  );
}

/** To the page on which hours and breaks are changed, with what of them does not count yet. */
function Hours({ opensMs }: Pick<Overview, 'opensMs'>) {
  const { text, when } = useWords();
  return (
    <div class="to-hours">
      {opensMs !== undefined && <p class="soft">{text('hours.waits', { time: when(opensMs) })}</p>}
      <ToHours plain opened={() => window.close()} />
    </div>
  );
}

/**
 * The browser hides platforms; the head says what follows from that. It asks its person on the first page, where the question
 * has room.
 */
function Blind({ hidden }: Pick<Overview, 'hidden'>) {
  const { text } = useWords();
  if (hidden.length === 0) return null;
  return (
    <section class="sites" aria-label={text('sites')}>
      <p role="status">
        <strong>{text('sites')}</strong>
      </p>
      <HiddenHosts hidden={hidden} />
      <ToFirstPage says="sites.allow" />
    </section>
  );
}

/** The person disconnected this browser: how to connect it again. */
function Revoked(props: PageProps) {
  return (
    <main>
      <PhaseHead overview={props.overview} />
      <Connection {...props} />
      <QuietLines overview={props.overview} />
      <ToDoctor />
    </main>
  );
}

function NothingYet() {
  const { text } = useWords();
  return (
    <main class="nothing">
      <Mark />
      <h1>{text('popup.nothing')}</h1>
      <p class="soft">{text('not_recording.todo')}</p>
      <ToFirstPage says="not_recording.open" />
      <p class="soft">{text('privacy.line')}</p>
    </main>
  );
}

/** The way to what is wrong, and to what is well, for whoever wonders. */
function ToDoctor() {
  const { text } = useWords();
  return (
    <p class="to-doctor">
      <button
        type="button"
        class="button button-plain"
        onClick={() => void openDoctor().then(() => window.close())}
      >
        {text('doctor.open')}
      </button>
    </p>
  );
}

function ToFirstPage({ says }: { says: TextKey }) {
  const { text } = useWords();
  return (
    <button type="button" class="button" onClick={() => void openFirstPage().then(() => window.close())}>
      {text(says)}
    </button>
  );
}
