import { openPage } from '@/adapters/page';
import { Breaks } from '@/ui/parts/breaks';
import { Connection, isTrouble } from '@/ui/parts/connection';
import { Day } from '@/ui/parts/day';
import { Mark } from '@/ui/parts/mark';
import { PhaseHead } from '@/ui/parts/phase-head';
import { Muted, QuietLines } from '@/ui/parts/quiet-lines';
import type { PageProps } from '@/ui/shell';
import { useWords } from '@/ui/words';

/** What is behind the toolbar button. */
export function Popup(props: PageProps) {
  return props.overview.started ? <Now {...props} /> : <NothingYet />;
}

/** A failed connection comes before the day, since it explains what is missing there. */
function Now({ overview, refresh }: PageProps) {
  const connection = <Connection overview={overview} refresh={refresh} />;
  const trouble = isTrouble(overview.connection);
  return (
    <main>
      <PhaseHead overview={overview} />
      {trouble && connection}
      <Day stats={overview.stats} />
      {overview.status && <Breaks breaks={overview.status.breaks} nowMs={overview.nowMs} refresh={refresh} />}
      {overview.muted && <Muted />}
      {!trouble && connection}
      <QuietLines overview={overview} />
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
      <button
        type="button"
        class="button"
        onClick={() => void openPage('start.html').then(() => window.close())}
      >
        {text('not_recording.open')}
      </button>
      <p class="soft">{text('privacy.line')}</p>
    </main>
  );
}
