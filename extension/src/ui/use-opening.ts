import { useState } from 'preact/hooks';
import type { OpeningRequest, Overview } from '@/messages';
import { useAction } from './use-action';

/** Why something was not opened or closed: the daemon's word, or that it did not answer. */
export type OpeningProblem = NonNullable<Overview['refusal']> | { code: 'unavailable'; field?: undefined };

export interface OpeningAction {
  busy: boolean;
  problem: OpeningProblem | undefined;
  ask: (request: OpeningRequest) => Promise<void>;
}

/** A request to open or close something, and why the last one failed. */
export function useOpening(accept: (answer: Overview) => void): OpeningAction {
  const { busy, send } = useAction(accept);
  const [problem, setProblem] = useState<OpeningProblem>();
  const ask = async (request: OpeningRequest) => {
    const answer = await send(request);
    setProblem(answer ? answer.refusal : { code: 'unavailable' });
  };
  return { busy, problem, ask };
}
