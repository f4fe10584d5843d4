import type { Clock, Stop } from '@/adapters/clock';
import type { OpenSocket, Socket } from '@/adapters/socket';
import { limits } from '@/limits';
import { Pace } from '@/pace';
import { Away, ClosedEarly } from './failure';

/** How long the other end may take to open, and to send each frame of the prologue. */
export const FRAME_MS = 5_000;

/** The daemon closes a connection that sends too much: we send three quarters of it at most. */
export function paceOf(clock: Clock): Pace {
  return new Pace(clock, 0.75 * limits.MessageBurst, 0.75 * limits.MessagesPerSecond);
}

interface Waiter {
  resolve(text: string): void;
  reject(failure: Error): void;
  stop: Stop;
}

/** A socket whose frames can be waited for one by one, until somebody listens to all that follow. */
export class Line {
  readonly #clock: Clock;
  readonly #socket: Socket;
  readonly #pace: Pace;
  readonly #early: string[] = [];
  /** What is not sent yet, because too much was. */
  readonly #late: string[] = [];
  #stopSending: Stop | undefined;
  #waiter: Waiter | undefined;
  #listener: ((text: string) => void) | undefined;
  #onClosed: (code: number) => void = () => {};
  #closed: number | undefined;

  constructor(url: string, subprotocol: string, open: OpenSocket, clock: Clock, pace: Pace) {
    this.#clock = clock;
    this.#pace = pace;
    this.#socket = open(url, subprotocol, {
      // Being open is waited for like a frame, an empty one.
      opened: () => this.#received(''),
      received: (text) => this.#received(text),
      closed: (code) => this.#close(code),
    });
  }

  /** Waits until the socket is open. */
  async opened(): Promise<void> {
    await this.next();
  }

  /** The next frame; fails with ClosedEarly when the socket closes, with Away when it takes too long. */
  next(): Promise<string> {
    const early = this.#early.shift();
    if (early !== undefined) return Promise.resolve(early);
    if (this.#closed !== undefined) return Promise.reject(new ClosedEarly(this.#closed));
    return new Promise((resolve, reject) => {
      const stop = this.#clock.after(FRAME_MS, () => reject(new Away('no answer in time')));
      this.#waiter = { resolve, reject, stop };
    });
  }

  /** From now on every frame goes to the listener, those that came in the meantime first. */
  listen(listener: (text: string) => void, onClosed: (code: number) => void): void {
    this.#listener = listener;
    this.#onClosed = onClosed;
    for (const text of this.#early.splice(0)) listener(text);
    if (this.#closed !== undefined) onClosed(this.#closed);
  }

  send(text: string): void {
    if (this.#closed !== undefined) return;
    this.#late.push(text);
    if (!this.#stopSending) this.#sendLate();
  }

  /** The other end is not waited for: a dead one would never answer. */
  close(code: number): void {
    if (this.#closed !== undefined) return;
    this.#socket.close(code);
    this.#close(code);
  }

  #sendLate(): void {
    this.#stopSending = undefined;
    for (let text = this.#late[0]; text !== undefined; text = this.#late[0]) {
      const waitMs = this.#pace.take();
      if (waitMs > 0) {
        this.#stopSending = this.#clock.after(waitMs, () => this.#sendLate());
        return;
      }
      this.#late.shift();
      this.#socket.send(text);
    }
  }

  #received(text: string): void {
    if (this.#closed !== undefined) return;
    if (this.#listener) this.#listener(text);
    else if (!this.#settle((waiter) => waiter.resolve(text))) this.#early.push(text);
  }

  #close(code: number): void {
    if (this.#closed !== undefined) return;
    this.#closed = code;
    this.#stopSending?.();
    this.#late.length = 0;
    this.#settle((waiter) => waiter.reject(new ClosedEarly(code)));
    this.#onClosed(code);
  }

  #settle(how: (waiter: Waiter) => void): boolean {
    const waiter = this.#waiter;
    this.#waiter = undefined;
    waiter?.stop();
    if (waiter) how(waiter);
    return waiter !== undefined;
  }
}
