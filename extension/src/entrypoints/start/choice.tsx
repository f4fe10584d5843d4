import { useState } from 'preact/hooks';
import { openHours, uiLanguage } from '@/adapters/page';
import { isFirmer } from '@/hours/off';
import type { TextKey } from '@/i18n';
import type { ConnectionState, Overview } from '@/messages';
import { isHomeOf } from '@/rules/own';
import { Connection } from '@/ui/parts/connection';
import { Sites } from '@/ui/parts/sites';
import { type PageProps, zoneOf } from '@/ui/shell';
import { useAction } from '@/ui/use-action';
import { useWords } from '@/ui/words';
import { untouched } from '@/untouched';
import { FirstWeek, type FirstWeekValue } from './first-week';
import { ownOff } from './own-off';
import { WeekFields, WeekInForce } from './week';
import { guessedWeek, isWhole, type WeekChoice, workingWeek } from './week-choice';

/** Without a pairing there is nobody to decide; that the service is merely away is made up for later. */
const BLOCKS: ReadonlySet<ConnectionState> = new Set(['unpaired', 'revoked', 'impostor', 'version']);

/** The working week, the choice for the first week, and Start. */
export function Choice(props: PageProps) {
  return props.overview.connection === 'private' ? <NotHere {...props} /> : <Here {...props} />;
}

function Here({ overview, accept }: PageProps) {
  const { text } = useWords();
  const [chosenFirst, choose] = useState<FirstWeekValue>('remind');
  const [week, setWeek] = useState(() => guessedWeek(zoneOf(overview), uiLanguage()));
  const { busy, failed, send } = useAction(accept);
  const { settings } = overview;
  const chosen = !settings || untouched(settings) ? week : undefined;
  const own = ownOff(settings);
  // Without a choice, what is set stays.
  const firstWeek = own && !isFirmer(own) ? own.first_week : chosenFirst;
  const missing = missingIn(overview, chosen);
  const start = (event: Event) => {
    event.preventDefault();
    if (missing) return;
    void send({ type: 'start', firstWeek, ...(chosen && { week: workingWeek(chosen) }) });
  };
  return (
    <form class="choice" onSubmit={start}>
      {chosen ? (
        <WeekFields week={chosen} change={setWeek} />
      ) : (
        settings && <WeekInForce settings={settings.settings} />
      )}
      <FirstWeek own={own} chosen={firstWeek} choose={choose} />
      <Connection overview={overview} accept={accept} />
      <Sites hidden={overview.hidden} />
      <div class="begin">
        <button
          type="submit"
          class="button button-big"
          disabled={busy || missing !== undefined}
          aria-describedby="before"
        >
          {text('start')}
        </button>
        <p id="before" class="soft">
          {text(missing ?? 'first.before')}
        </p>
      </div>
      {failed && <p role="alert">{text('error.unavailable')}</p>}
      <ToHours />
    </form>
  );
}

/** What Start still waits for, in words. */
function missingIn(
  { connection, hidden, own = [] }: Overview,
  week: WeekChoice | undefined,
): TextKey | undefined {
  if (BLOCKS.has(connection)) return 'first.wait';
  // What somebody has added elsewhere need not be seen here.
  if (hidden.some((host) => !isHomeOf(own, host))) return 'first.sites';
  return week && !isWhole(week) ? 'first.fix' : undefined;
}

/** Hours can be looked at, and changed, before Start. */
function ToHours() {
  const { text } = useWords();
  return (
    <p>
      {text('first.hours')}{' '}
      <button type="button" class="button button-quiet button-inline" onClick={() => void openHours()}>
        {text('hours.open')}
      </button>
    </p>
  );
}

/** A private window never connects: Start is in a normal one. */
function NotHere({ overview, accept }: PageProps) {
  const { text } = useWords();
  return (
    <div class="choice">
      <Connection overview={overview} accept={accept} />
      <p>{text('first.private_window')}</p>
    </div>
  );
}
