import type { FollowUpAct } from '@protocol/messages';
import { useEffect } from 'preact/hooks';
import { ask } from '@/adapters/page';
import type { Overview } from '@/messages';
import type { FollowUpView } from '../evening';
import { type OpeningAction, useOpening } from '../use-opening';
import { useWords } from '../words';
import { Left } from './left';
import { OpeningTrouble } from './opening-problem';

interface FollowUpProps {
  view: FollowUpView;
  accept: (answer: Overview) => void;
  /** It stands on the page of a closed platform, where its button says how long it is. */
  closed: boolean;
}

/** The follow-up: the way into it, what is left of it, or that it is over. */
export function FollowUp({ view, accept, closed }: FollowUpProps) {
  const action = useOpening(accept);
  return (
    <div class="follow-up" data-kind={view.kind}>
      {view.kind === 'ready' && <Ready view={view} action={action} closed={closed} />}
      {view.kind === 'open' && <Open view={view} action={action} closed={closed} />}
      {view.kind === 'alone' && <Alone untilMs={view.untilMs} />}
      {view.kind === 'ending' && <Ending leftMs={view.leftMs} />}
      {view.kind === 'spent' && <Spent date={view.date} />}
      <OpeningTrouble problem={action.problem} />
    </div>
  );
}

type View<K extends FollowUpView['kind']> = Extract<FollowUpView, { kind: K }>;

function Ready({ view, action, closed }: { view: View<'ready'>; action: OpeningAction; closed: boolean }) {
  const { text, duration, at } = useWords();
  const time = duration(view.leftMs);
  return (
    <>
      <div>
        <h2>{text('follow_up')}</h2>
        <p class="soft">
          {closed
            ? text(view.feedClosed ? 'follow_up.what' : 'follow_up.what.plain')
            : text('follow_up.left.until', { time, until: at(view.untilMs) })}
        </p>
      </div>
      <Act act="open" action={action} look={closed ? 'button button-quiet' : 'button'}>
        {closed ? text('follow_up.start.left', { time }) : text('follow_up.start')}
      </Act>
    </>
  );
}

function Open({ view, action, closed }: { view: View<'open'>; action: OpeningAction; closed: boolean }) {
  const { text } = useWords();
  return (
    <>
      <div>
        <h2>{text('follow_up')}</h2>
        <Left ms={view.leftMs} paused={view.paused} />
      </div>
      <Act act="close" action={action} look="button button-quiet">
        {text('follow_up.close')}
      </Act>
      <p class="soft follow-up-note">
        {(closed || !view.paused) &&
          `${text(view.feedClosed ? 'follow_up.open.body' : 'follow_up.open.plain')} `}
        {view.paused && `${text('follow_up.paused')} `}
        {text('follow_up.close.note')}
      </p>
    </>
  );
}

function Alone({ untilMs }: { untilMs: number }) {
  const { text, when } = useWords();
  return (
    <div>
      <h2>{text('follow_up')}</h2>
      <p>{text('follow_up.stored', { time: when(untilMs) })}</p>
    </div>
  );
}

function Ending({ leftMs }: { leftMs: number }) {
  const { text } = useWords();
  return (
    <div>
      <h2>{text('follow_up.ending')}</h2>
      <Left ms={leftMs} paused={false} />
      <p role="status">{text('follow_up.ending.body')}</p>
    </div>
  );
}

/** So long it takes to read two lines. */
const READ_MS = 3_000;

/** Said once: whoever has had the time to read it knows. A page that is loaded twice, or glanced at, has told nobody. */
function Spent({ date }: { date: string }) {
  const { text } = useWords();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => void ask({ type: 'follow-up-read', date }).catch(() => undefined);
    const look = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(read, READ_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [date]);
  return (
    <div>
      <h2>{text('follow_up.spent')}</h2>
      <p class="soft">{text('follow_up.spent.body')}</p>
    </div>
  );
}

interface ActProps {
  act: FollowUpAct;
  action: OpeningAction;
  look: string;
  children: string;
}

function Act({ act, action, look, children }: ActProps) {
  return (
    <button
      type="button"
      class={look}
      disabled={action.busy}
      onClick={() => void action.ask({ type: 'follow-up', act })}
    >
      {children}
    </button>
  );
}
