import type { Methods, Pushes, Welcome } from '@protocol/messages';
import type { Clock, Stop } from '@/adapters/clock';
import type { OpenSocket } from '@/adapters/socket';
import { limits, PATH, SUBPROTOCOL } from '@/limits';
import type { ConnectionState } from '@/messages';
import type { Pace } from '@/pace';
import { backoffMs } from './backoff';
import type { Called, Told } from './checks';
import {
  afterClose,
  type Consequence,
  IMPOSTOR,
  isPairingDue,
  NOBODY,
  NOT_PAIRED,
  OTHER_VERSION,
  STILL_REVOKED,
} from './closing';
import type { TypedCode } from './code';
import { Away, ClosedEarly, Impostor, OtherVersion } from './failure';
import { Line, paceOf } from './line';
import {
  forgetPairing,
  loadPairing,
  NotPaired,
  type Paired,
  type PairingParts,
  pair,
  pairByCode,
  Revoked,
} from './pairing';
import { prologue } from './prologue';
import { Session } from './session';

/** A daemon that is silent for so long is gone: it sends a heartbeat every 20 s. */
const SILENCE_MS = 2.5 * limits.HeartbeatMs;
/** Attempts that events bring about keep so far apart: a person may open ten tabs a second. */
const APART_MS = 3_000;

export interface ConnectionParts extends PairingParts {
  clock: Clock;
  openSocket: OpenSocket;
  /** The extension's version. */
  version(): string;
  random(): number;
}

export interface ConnectionEvents {
  welcomed(welcome: Welcome): void;
  pushed<P extends keyof Pushes>(push: P, params: Pushes[P]): void;
  heard(): void;
  /** The person disconnected this browser; the key is gone. */
  revoked(): void;
  stateChanged(): void;
}

/** Pairs, connects, proves, and comes back whenever the connection is lost. */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #events: ConnectionEvents;
  readonly #pace: Pace;
  #state: ConnectionState = 'connecting';
  #session: Session | undefined;
  #attempt: Promise<void> | undefined;
  #failures = 0;
  #doubts = 0;
  #heardMs = 0;
  #triedMs = 0;
  #restUntilMs = 0;
  #stop: Stop = () => {};

  constructor(parts: ConnectionParts, events: ConnectionEvents) {
    this.#parts = parts;
    this.#events = events;
    this.#pace = paceOf(parts.clock);
  }

  state(): ConnectionState {
    return this.#state;
  }

  /** Something happened that woke the worker: a good moment to see whether the daemon is there. */
  wake(): Promise<void> {
    const nowMs = this.#parts.clock.nowMs();
    if (this.#session) return Promise.resolve(this.#hangUpIfSilent(nowMs));
    const tooSoon = nowMs < this.#restUntilMs || (this.#triedMs <= nowMs && nowMs < this.#triedMs + APART_MS);
    return tooSoon ? Promise.resolve() : this.#try();
  }

  /** The person asks for it: no rest holds it up, and a revoked browser may pair again. */
  async reconnect(): Promise<void> {
    if (this.#session) return;
    await this.#parts.store.remove('revoked');
    this.#restUntilMs = 0;
    await this.#try();
  }

  /**
   * Pairs by the code that the person typed, and connects. Fails with CodeRefused, or because nobody answers there who speaks
   * our version.
   */
  async pairByCode({ code, listen }: TypedCode): Promise<void> {
    await this.#attempt;
    if (this.#session) return;
    const offered = this.#offer(code, listen);
    this.#hold(offered.catch(() => {}));
    await offered;
    this.#restUntilMs = 0;
    await this.#attempt;
    await this.#try();
  }

  /** Fails with Refusal when the daemon says no, with Away when it is not there. */
  async call<M extends Called>(method: M, params: Methods[M]['params']): Promise<Methods[M]['result']> {
    if (!this.#session) throw new Away(this.#state);
    return this.#session.call(method, params);
  }

  /** Whether there was anybody to tell. */
  tell<M extends Told>(method: M, params: Methods[M]['params']): boolean {
    this.#session?.tell(method, params);
    return this.#session !== undefined;
  }

  /** Whoever asks for it may have waited, and there may be a session by now. */
  #try(): Promise<void> {
    if (this.#session) return Promise.resolve();
    this.#stop();
    this.#triedMs = this.#parts.clock.nowMs();
    return (
      this.#attempt ?? this.#hold(this.#connect().catch((failure) => this.#suffer(consequenceOf(failure))))
    );
  }

  /** One attempt at a time. */
  #hold(attempt: Promise<void>): Promise<void> {
    this.#attempt = attempt.finally(() => {
      this.#attempt = undefined;
    });
    return this.#attempt;
  }

  async #offer(code: string, listen: string): Promise<void> {
    const line = this.#lineTo(listen);
    try {
      await line.opened();
      await pairByCode(this.#parts, line, code);
    } finally {
      line.close(1000);
    }
  }

  #lineTo(listen: string): Line {
    const { openSocket, clock } = this.#parts;
    return new Line(`ws://${listen}${PATH}`, SUBPROTOCOL, openSocket, clock, this.#pace);
  }

  async #connect(): Promise<void> {
    const paired = await this.#pairing();
    const line = this.#lineTo(paired.listen);
    try {
      await line.opened();
      const identity = { ...paired, origin: this.#parts.origin(), extension: this.#parts.version() };
      this.#begin(line, await prologue(line, identity));
    } catch (failure) {
      line.close(1000);
      throw failure;
    }
  }

  async #pairing(): Promise<Paired> {
    const known = await loadPairing(this.#parts);
    if (known && !isPairingDue(this.#doubts)) return known;
    const { revoked } = await this.#parts.store.get('revoked');
    if (revoked) throw new Revoked();
    // Counting it as a doubt keeps the next attempts from pairing yet again.
    this.#doubts++;
    try {
      return await pair(this.#parts, known !== undefined);
    } catch (failure) {
      if (known) return known;
      throw failure;
    }
  }

  #begin(line: Line, welcome: Welcome): void {
    this.#become('connected');
    this.#failures = 0;
    this.#doubts = 0;
    this.#heardMs = this.#parts.clock.nowMs();
    this.#session = new Session(line, {
      pushed: (push, params) => this.#events.pushed(push, params),
      heard: () => this.#heard(),
      closed: (code) => this.#lost(code),
    });
    this.#events.welcomed(welcome);
    this.#session.listen();
  }

  #heard(): void {
    this.#heardMs = this.#parts.clock.nowMs();
    this.#events.heard();
  }

  #lost(code: number): void {
    this.#session = undefined;
    void this.#suffer(afterClose(code));
  }

  #hangUpIfSilent(nowMs: number): void {
    if (nowMs - this.#heardMs > SILENCE_MS) this.#session?.close(1000);
  }

  #become(state: ConnectionState): void {
    const before = this.#state;
    this.#state = state;
    if (state !== before) this.#events.stateChanged();
  }

  async #suffer({ state, restMs, doubted, revoked }: Consequence): Promise<void> {
    const nowMs = this.#parts.clock.nowMs();
    this.#failures++;
    if (doubted) this.#doubts++;
    const delayMs = Math.max(restMs, backoffMs(this.#failures, this.#parts.random()));
    // Asking a native-messaging host starts a program, which not every event is worth.
    this.#restUntilMs = nowMs + (state === 'unpaired' || state === 'revoked' ? delayMs : restMs);
    this.#stop = this.#parts.clock.after(delayMs, () => void this.#try());
    this.#become(state); // last: whoever hears of it may want to try at once
    if (revoked) await this.#letGo();
  }

  /** The person's word counts at once, also where it cannot be stored: then the daemon says it again the next time. */
  async #letGo(): Promise<void> {
    await forgetPairing(this.#parts).catch(() => {});
    this.#events.revoked();
  }
}

function consequenceOf(failure: unknown): Consequence {
  if (failure instanceof ClosedEarly) return afterClose(failure.code);
  if (failure instanceof Impostor) return IMPOSTOR;
  if (failure instanceof OtherVersion) return OTHER_VERSION;
  if (failure instanceof Revoked) return STILL_REVOKED;
  return failure instanceof NotPaired ? NOT_PAIRED : NOBODY;
}
