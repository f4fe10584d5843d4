import type { Examination } from '@protocol/messages';
import { useEffect, useState } from 'preact/hooks';
import { Mark } from '@/ui/parts/mark';
import type { PageProps } from '@/ui/shell';
import { useAction } from '@/ui/use-action';
import { useWords } from '@/ui/words';
import { Away } from './away';
import { Findings } from './findings';
import { TestNotice } from './test-notice';

/** What does not work, and the command that mends it. */
export function Doctor(props: PageProps) {
  const { text } = useWords();
  document.title = `${text('doctor.title')} · ${text('product')}`;
  return (
    <main class="column">
      <header>
        <Mark />
        <h1>{text('doctor.title')}</h1>
      </header>
      {props.overview.connection === 'connected' ? <Examined {...props} /> : <Away {...props} />}
    </main>
  );
}

/** Looks as soon as the daemon is there, and again when the person asks for it. */
function Examined({ accept }: PageProps) {
  const { text } = useWords();
  const { busy, failed, send } = useAction(accept);
  const [found, setFound] = useState<Examination>();
  const look = async () => {
    const answer = await send({ type: 'examine' });
    if (answer?.examination) setFound(answer.examination);
  };
  useEffect(() => void look(), []);
  return (
    <>
      <div class="summary">
        <p role="status" class="worst">
          {busy || !found ? text('doctor.looking') : text(`doctor.worst.${found.worst}`)}
        </p>
        <button type="button" class="button button-quiet" disabled={busy} onClick={() => void look()}>
          {text('doctor.again')}
        </button>
      </div>
      {failed && <p role="alert">{text('error.unavailable')}</p>}
      {found && <Findings findings={found.findings} />}
      <TestNotice accept={accept} />
    </>
  );
}
