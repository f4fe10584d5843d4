import { useState } from 'preact/hooks';
import { ask } from '@/adapters/page';
import type { PageRequest } from '@/messages';

/** A request behind a button: whether it is under way, whether the last one failed, and how to send it. */
export interface Action {
  busy: boolean;
  failed: boolean;
  send: (request: PageRequest) => Promise<void>;
}

/** Sends requests one at a time and asks for a new overview after each. */
export function useAction(refresh: () => Promise<void>): Action {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const send = async (request: PageRequest) => {
    if (busy) return;
    setBusy(true);
    setFailed(!(await succeeds(request)));
    await refresh();
    setBusy(false);
  };
  return { busy, failed, send };
}

function succeeds(request: PageRequest): Promise<boolean> {
  return ask(request).then(
    () => true,
    () => false,
  );
}
