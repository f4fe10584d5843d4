import { afterClose } from '@/connection/closing';
import { readCode } from '@/connection/code';
import type { Connection } from '@/connection/connection';
import { ClosedEarly } from '@/connection/failure';
import { CodeRefused } from '@/connection/pairing';
import type { CodeProblem } from '@/messages';

/** Pairs by the code that a person typed; missing when that worked. */
export async function enterCode(
  connection: Pick<Connection, 'pairByCode'>,
  text: string,
): Promise<CodeProblem | undefined> {
  const typed = readCode(text);
  if (!typed) return { why: 'format' };
  return connection.pairByCode(typed).then(() => undefined, problemOf);
}

function problemOf(failure: unknown): CodeProblem {
  if (failure instanceof CodeRefused) {
    return { why: failure.refusal, ...(failure.triesLeft && { triesLeft: failure.triesLeft }) };
  }
  const isOther = failure instanceof ClosedEarly && afterClose(failure.code).state === 'version';
  return { why: isOther ? 'version' : 'unreachable' };
}
