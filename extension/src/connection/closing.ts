import type { ConnectionState } from '@/messages';

/** What follows from the way in which a connection ended or an attempt failed. */
export interface Consequence {
  state: ConnectionState;
  /** No attempt before so long, whatever happens; 0 leaves it to the back-off. */
  restMs: number;
  /** The pairing is not believed: after some of these a new one is asked for. */
  doubted?: true;
  /** The person revoked this browser: the key goes, and comes back only when asked for. */
  revoked?: true;
}

const SECOND_MS = 1_000;

/** Its person disconnected this browser: protocol.CloseRevoked. */
export const REVOKED = 4403;

/** 1001 is the daemon or the browser going to sleep, and not worth a word; the 44xx are protocol/errors.go. */
const consequences: Record<number, Consequence> = {
  1002: { state: 'disconnected', restMs: 60 * SECOND_MS },
  1003: { state: 'disconnected', restMs: 60 * SECOND_MS },
  1007: { state: 'disconnected', restMs: 60 * SECOND_MS },
  1008: { state: 'disconnected', restMs: 60 * SECOND_MS },
  1009: { state: 'disconnected', restMs: 60 * SECOND_MS },
  4400: { state: 'disconnected', restMs: 60 * SECOND_MS },
  4401: { state: 'disconnected', restMs: 0, doubted: true },
  [REVOKED]: { state: 'revoked', restMs: 0, revoked: true },
  4409: { state: 'disconnected', restMs: 30 * SECOND_MS },
  4426: { state: 'version', restMs: 60 * SECOND_MS },
  4429: { state: 'disconnected', restMs: 60 * SECOND_MS },
};

export function afterClose(code: number): Consequence {
  return consequences[code] ?? { state: 'disconnected', restMs: 0 };
}

/**
 * A daemon that has lost its database does not know us, and its proof is then as wrong as a stranger's: an impostor is a
 * reason to doubt the pairing too. The native-messaging host leads to the true daemon, so asking there gives nothing away.
 */
export const IMPOSTOR: Consequence = { state: 'impostor', restMs: 0, doubted: true };
export const OTHER_VERSION: Consequence = { state: 'version', restMs: 60 * SECOND_MS };
export const NOT_PAIRED: Consequence = { state: 'unpaired', restMs: 0 };
/** The key went earlier; only the person brings a new one. */
export const STILL_REVOKED: Consequence = { state: 'revoked', restMs: 0 };
export const NOBODY: Consequence = { state: 'disconnected', restMs: 0 };

/** Whether so many doubts in a row are reason to pair again: the third, and then ever more rarely. */
export function isPairingDue(doubts: number): boolean {
  return doubts >= 3 && Number.isInteger(Math.log2(doubts / 3));
}
