import { useState } from 'preact/hooks';
import { openHours } from '@/adapters/page';
import type { ConnectionState } from '@/messages';
import { Connection } from '@/ui/parts/connection';
import { Sites } from '@/ui/parts/sites';
import type { PageProps } from '@/ui/shell';
import { useAction } from '@/ui/use-action';
import { useWords } from '@/ui/words';

/** Without a pairing there is nobody to decide; that the service is merely away is made up for later. */
const BLOCKS: ReadonlySet<ConnectionState> = new Set(['unpaired', 'revoked', 'impostor', 'version']);

type FirstWeek = 'remind' | 'closed';

/** The choice for the first week, and Start. */
export function Choice(props: PageProps) {
  return props.overview.connection === 'private' ? <NotHere {...props} /> : <Here {...props} />;
}

function Here({ overview, accept }: PageProps) {
  const { text } = useWords();
  const [firstWeek, setFirstWeek] = useState<FirstWeek>('remind');
  const { busy, failed, send } = useAction(accept);
  const connected = !BLOCKS.has(overview.connection);
  const ready = connected && overview.sites;
  const start = (event: Event) => {
    event.preventDefault();
    if (ready) void send({ type: 'start', firstWeek });
  };
  return (
    <form class="choice" onSubmit={start}>
      <fieldset>
        <legend>{text('first.off')}</legend>
        <Option value="remind" chosen={firstWeek} choose={setFirstWeek} />
        <Option value="closed" chosen={firstWeek} choose={setFirstWeek} />
      </fieldset>
      <Connection overview={overview} accept={accept} />
      {!overview.sites && <Sites />}
      <div class="begin">
        <button type="submit" class="button button-big" disabled={busy || !ready} aria-describedby="before">
          {text('start')}
        </button>
        <p id="before" class="soft">
          {text(ready ? 'first.before' : connected ? 'first.sites' : 'first.wait')}
        </p>
      </div>
      {failed && <p role="alert">{text('error.unavailable')}</p>}
      <ToHours />
    </form>
  );
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

interface OptionProps {
  value: FirstWeek;
  chosen: FirstWeek;
  choose: (value: FirstWeek) => void;
}

function Option({ value, chosen, choose }: OptionProps) {
  const { text } = useWords();
  return (
    <label class="option">
      <input
        type="radio"
        name="first_week"
        value={value}
        checked={chosen === value}
        onChange={() => choose(value)}
      />
      <span>
        <strong>{text(`first.off.${value}`)}</strong>
        <span class="soft">{text(`first.off.${value}.note`)}</span>
      </span>
    </label>
  );
}
