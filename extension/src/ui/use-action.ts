import { useState } from 'preact/hooks';
import { ask } from '@/adapters/page';
import type { Overview, PageRequest } from '@/messages';

/** A request behind a button: whether it is under way, whether the last one failed, and how to send it. */
export interface Action {
  busy: boolean;
  failed: boolean;
  /** The answer, when there was one. */
  send: (request: PageRequest) => Promise<Overview | undefined>;
}

/** Sends requests one at a time; each answer is the newest overview. */
export function useAction(accept: (answer: Overview) => void): Action {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const send = async (request: PageRequest) => {
    if (busy) return undefined;
    setBusy(true);
    const answer = await ask(request).catch(() => undefined);
    if (answer) accept(answer);
    setFailed(!answer);
    setBusy(false);
    return answer;
  };
  return { busy, failed, send };
}
