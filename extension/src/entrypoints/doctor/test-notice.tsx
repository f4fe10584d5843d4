import type { NoticeTested } from '@protocol/messages';
import { useState } from 'preact/hooks';
import type { PageProps } from '@/ui/shell';
import { useAction } from '@/ui/use-action';
import { useWords } from '@/ui/words';
import { Fix } from './fix';

/** Sends a notice, and asks whether it was seen: nobody else can know. */
export function TestNotice({ accept }: Pick<PageProps, 'accept'>) {
  const { text } = useWords();
  const { busy, failed, send } = useAction(accept);
  const [tested, setTested] = useState<NoticeTested>();
  const [seen, setSeen] = useState<boolean>();
  const test = async () => {
    setSeen(undefined);
    setTested((await send({ type: 'test-notice' }))?.tested);
  };
  return (
    <section class="test" aria-labelledby="test">
      <h2 id="test">{text('doctor.test')}</h2>
      <button type="button" class="button" disabled={busy} onClick={() => void test()}>
        {text('doctor.test.send')}
      </button>
      {failed && <p role="alert">{text('error.unavailable')}</p>}
      <div role="status" class="tested">
        {tested && <Outcome tested={tested} seen={seen} answer={setSeen} />}
      </div>
    </section>
  );
}

interface OutcomeProps {
  tested: NoticeTested;
  seen: boolean | undefined;
  answer: (seen: boolean) => void;
}

function Outcome({ tested: { path, title }, seen, answer }: OutcomeProps) {
  const { text } = useWords();
  const where = path === 'browser' ? 'browser' : 'desktop';
  if (path === 'none') return <Unseen says={text('doctor.notices.unshown')} />;
  if (seen === false) return <Unseen says={text(`doctor.notices.unseen_${where}`)} />;
  if (seen) return <p class="said">{text(`doctor.notices.seen_${where}`)}</p>;
  return (
    <>
      <p class="said">{text(`doctor.notices.sent_${where}`, { title })}</p>
      <div class="asked">
        <span>{text('doctor.test.asked')}</span>
        <button type="button" class="button button-quiet" onClick={() => answer(true)}>
          {text('doctor.test.yes')}
        </button>
        <button type="button" class="button button-quiet" onClick={() => answer(false)}>
          {text('doctor.test.no')}
        </button>
      </div>
    </>
  );
}

function Unseen({ says }: { says: string }) {
  return (
    <>
      <p class="said">{says}</p>
      <Fix says="doctor.test.unseen.todo" line="offhours doctor --notify" />
    </>
  );
}
