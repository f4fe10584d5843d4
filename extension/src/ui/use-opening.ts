import { useState } from 'preact/hooks';
import type { ClientRequest, CorrectionRequest, OpeningRequest, Overview, PlatformRequest } from '@/messages';
import { useAction } from './use-action';

/** Why something was not opened, closed or corrected: the daemon's word, or that it did not answer. */
export type OpeningProblem = NonNullable<Overview['refusal']> | { code: 'unavailable'; field?: undefined };

export interface OpeningAction {
  busy: boolean;
  problem: OpeningProblem | undefined;
  /** Whether it was done. */
  ask: (request: Wish) => Promise<boolean>;
}

type Wish = OpeningRequest | CorrectionRequest | PlatformRequest | ClientRequest;

/** A request to open, close or correct something, and why the last one failed. */
export function useOpening(accept: (answer: Overview) => void): OpeningAction {
  const { busy, send } = useAction(accept);
  const [problem, setProblem] = useState<OpeningProblem>();
  const ask = async (request: Wish) => {
    const answer = await send(request);
    const refusal = answer ? answer.refusal : ({ code: 'unavailable' } as const);
    setProblem(refusal);
    return refusal === undefined;
  };
  return { busy, problem, ask };
}
