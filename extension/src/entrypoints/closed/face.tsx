import type { Platform } from '@protocol/messages';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview } from '@/messages';
import type { PageProps } from '@/ui/shell';
import { Again } from './again';
import { Ask } from './ask';
import { Rest } from './rest';
import { type Closing, closingOf } from './why';

interface FaceProps extends PageProps {
  closing: Closing | undefined;
  platform: Platform | undefined;
}

/** What the page says by the plan: that the platform rests, whether it has to be now, or the way back to what is open. */
export function Face({ overview, accept, closing, platform }: FaceProps) {
  const { openedMs, take } = useOpened(overview.nowMs, accept);
  const asks = closing?.asks === true && platform !== undefined;
  const opened = asks ? undefined : openedMs;
  const part = closingOf(overview, platform?.id)?.openPart;
  const rests = closing && !asks && !(opened !== undefined && part);
  return (
    // A countdown is not read out: where one runs, it says by itself when it is over.
    <div class="why" ref={useWayIn(opened !== undefined)} aria-live={asks ? 'off' : 'polite'}>
      {asks && <Ask overview={overview} closing={closing} platform={platform} accept={take} />}
      {rests && <Rest closing={closing} platform={platform} stats={overview.stats} />}
      {!asks && !rests && <Again platform={platform} openPart={part} openedMs={opened} />}
    </div>
  );
}

/** Until when its person has opened the platform on this page, and what takes the answer that says so. */
function useOpened(nowMs: number, accept: (answer: Overview) => void) {
  const [untilMs, setUntilMs] = useState(0);
  const take = (answer: Overview) => {
    if (answer.opened) setUntilMs(answer.opened.untilMs);
    accept(answer);
  };
  return { openedMs: nowMs < untilMs ? untilMs : undefined, take };
}

/** Gives the keyboard to the first link when what was asked for is open, or to the heading: the button that had it is gone. */
function useWayIn(isOpened: boolean) {
  const face = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const way = face.current?.querySelector('a') ?? face.current?.querySelector('h1');
    if (isOpened) way?.focus();
  }, [isOpened]);
  return face;
}
