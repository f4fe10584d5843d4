import type { ErrorData } from '@protocol/messages';

/** The codes of protocol/errors.go that are treated in their own way. */
const INVALID_PARAMS = -32602;
const UNAVAILABLE = -32003;

/** The daemon's no to a call. */
export class Refusal extends Error {
  readonly code: number;
  readonly data: ErrorData | undefined;

  constructor(message: string, code: number, data: ErrorData | undefined) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** There is no connection, it was lost while a call was under way, or the answer took too long. */
export class Away extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`the daemon is away: ${reason}`, options);
  }
}

/** Whoever answers on the port does not hold our key. */
export class Impostor extends Error {}

/** The daemon speaks no version that we speak. */
export class OtherVersion extends Error {}

/** The socket closed, with its code, before the prologue was over. */
export class ClosedEarly extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`closed with ${code}`);
    this.code = code;
  }
}

export function isBadShape(failure: unknown): boolean {
  return failure instanceof Refusal && failure.code === INVALID_PARAMS;
}

/** Whether it may well work later: nobody is there, or the daemon cannot now. */
export function isAway(failure: unknown): boolean {
  return failure instanceof Away || (failure instanceof Refusal && failure.code === UNAVAILABLE);
}
