import type { Clock, Stop } from './clock';
import type { Keyring } from './keyring';
import type { Stored } from './keys';
import type { OpenSocket, Socket, SocketEvents } from './socket';
import type { Store } from './store';

/** Stand-ins for the browser in tests. Nothing in the extension itself imports them. */

/** A store in memory. It can be full, and then refuses to set anything. */
export class FakeStore implements Store {
  content: Record<string, unknown>;
  /** Whether the next set would find the storage full. */
  isFull: (content: Record<string, unknown>) => boolean = () => false;

  constructor(content: Stored = {}) {
    this.content = structuredClone(content) as Record<string, unknown>;
  }

  async get<K extends keyof Stored>(...keys: K[]) {
    const found = Object.entries(this.content).filter(([key]) => keys.includes(key as K));
    return structuredClone(Object.fromEntries(found)) as Pick<Stored, K>;
  }

  async all() {
    return structuredClone(this.content) as Stored;
  }

  async set(patch: Stored) {
    if (this.isFull(this.content)) throw new Error('quota exceeded');
    Object.assign(this.content, structuredClone(patch));
  }

  async remove(...keys: (keyof Stored)[]) {
    for (const key of keys) delete this.content[key];
  }
}

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #nowMs: number;
  #timers: { atMs: number; call: () => void; periodMs?: number }[] = [];

  constructor(nowMs = Date.UTC(2026, 2, 29)) {
    this.#nowMs = nowMs;
  }

  nowMs = () => this.#nowMs;
  zone = () => 'Africa/Cairo';

  after(delayMs: number, call: () => void): Stop {
    return this.#add({ atMs: this.#nowMs + delayMs, call });
  }

  every(periodMs: number, call: () => void): Stop {
    return this.#add({ atMs: this.#nowMs + periodMs, call, periodMs });
  }

  /** Lets so much time pass, and what follows from each timer be done before the next. */
  async pass(durationMs: number): Promise<void> {
    const endMs = this.#nowMs + durationMs;
    await settled();
    for (let next = this.#due(endMs); next; next = this.#due(endMs)) {
      this.#nowMs = next.atMs;
      if (next.periodMs) next.atMs += next.periodMs;
      else this.#timers = this.#timers.filter((timer) => timer !== next);
      next.call();
      await settled();
    }
    this.#nowMs = endMs;
  }

  /** The computer sleeps: its timers stand still, and go on afterwards. */
  sleep(durationMs: number): void {
    this.#nowMs += durationMs;
    for (const timer of this.#timers) timer.atMs += durationMs;
  }

  #due(endMs: number) {
    const due = this.#timers.filter(({ atMs }) => atMs <= endMs);
    return due.sort((a, b) => a.atMs - b.atMs)[0];
  }

  #add(timer: { atMs: number; call: () => void; periodMs?: number }): Stop {
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }
}

/** Waits until all that is under way, the browser's cryptography included, has come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Keys in memory. */
export class FakeKeyring implements Keyring {
  keys = new Map<string, CryptoKey>();

  async load(browser: string) {
    return this.keys.get(browser);
  }

  async save(browser: string, key: CryptoKey) {
    this.keys = new Map([[browser, key]]);
  }

  async forget() {
    this.keys.clear();
  }
}

/** The far end of every socket that was opened. */
export class FakeNetwork {
  /** Whether somebody listens. */
  isUp = true;
  /** What each socket sent, from its opening on. */
  readonly sockets: FakeSocket[] = [];

  open: OpenSocket = (url, subprotocol, events) => {
    const socket = new FakeSocket(url, subprotocol, events);
    this.sockets.push(socket);
    queueMicrotask(() => (this.isUp ? events.opened() : events.closed(1006)));
    return socket;
  };

  /** The last socket that was opened. */
  last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  }
}

export class FakeSocket implements Socket {
  readonly url: string;
  readonly subprotocol: string;
  readonly far: SocketEvents;
  readonly sent: unknown[] = [];
  closedWith: number | undefined;

  constructor(url: string, subprotocol: string, far: SocketEvents) {
    this.url = url;
    this.subprotocol = subprotocol;
    this.far = far;
  }

  send(text: string) {
    this.sent.push(JSON.parse(text));
  }

  close(code: number) {
    this.closedWith = code;
  }

  /** The far end says something. */
  says(message: unknown) {
    this.far.received(JSON.stringify(message));
  }
}
