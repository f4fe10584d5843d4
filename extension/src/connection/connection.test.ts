import type { Hello, PairAnswer, Pushes, Stats } from '@protocol/messages';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeClock, FakeKeyring, FakeNetwork, FakeStore } from '@/adapters/fakes';
import { badgeOf } from '@/background/badge';
import { Connection } from './connection';
import { admit, challenge, ORIGIN, PAIRING, PATIENCE, sentBy, WELCOME } from './daemon.fixture';
import { Away, ClosedEarly, Impostor, Refusal } from './failure';
import { CodeRefused } from './pairing';

const STATS: Stats = { fromMs: 1_774_774_800_000, toMs: 1_774_861_200_000, totalMs: 0, platforms: [] };

/** The pairing as it is stored: without the key. */
const { key: _key, ...KNOWN } = PAIRING;

let store: FakeStore;
let clock: FakeClock;
let network: FakeNetwork;
let keyring: FakeKeyring;
let hostAsked: object[];
/** What the native-messaging host answers. */
let hostAnswer: () => PairAnswer;
let pushed: [push: keyof Pushes, params: unknown][];
let welcomed: unknown[];
let revocations: number;
let stateChanged: () => void;
let connection: Connection;

beforeEach(() => {
  store = new FakeStore();
  clock = new FakeClock();
  network = new FakeNetwork();
  keyring = new FakeKeyring();
  hostAsked = [];
  hostAnswer = () => ({ pairing: PAIRING });
  pushed = [];
  welcomed = [];
  revocations = 0;
  stateChanged = () => {};
  connection = revive();
});

/** The connection as a new life of the worker makes it. */
function revive(): Connection {
  const askHost = async (_host: string, message: object) => {
    hostAsked.push(message);
    return hostAnswer();
  };
  return new Connection(
    {
      store,
      clock,
      keyring,
      openSocket: network.open,
      random: () => 0,
      origin: () => ORIGIN,
      version: () => '0.1.0',
      askHost,
    },
    {
      welcomed: (welcome) => void welcomed.push(welcome),
      pushed: (push, params) => void pushed.push([push, params]),
      heard: () => {},
      revoked: () => void revocations++,
      stateChanged: () => stateChanged(),
    },
  );
}

/** Waits until the connection is how it should be. */
async function becomes(state: string): Promise<void> {
  await vi.waitFor(() => expect(connection.state()).toBe(state), PATIENCE);
}

/** Waits until so many sockets were opened in all. */
async function opened(count: number): Promise<void> {
  await vi.waitFor(() => expect(network.sockets).toHaveLength(count), PATIENCE);
}

async function connect() {
  void connection.wake();
  await opened(network.sockets.length + 1);
  const socket = await admit(network);
  await becomes('connected');
  return socket;
}

describe('pairing', () => {
  test('is asked for once, and then known', async () => {
    await connect();
    expect(hostAsked).toEqual([{ type: 'pair', origin: ORIGIN }]);
    expect(store.content.pairing).toEqual(KNOWN);
    expect(JSON.stringify(store.content)).not.toContain(PAIRING.key);
    connection = revive();
    await connect();
    expect(hostAsked).toHaveLength(1);
  });

  test('has Start told to the daemon that made it', async () => {
    store.content.startTold = true;
    await connect();
    expect(store.content).not.toHaveProperty('startTold');
  });

  test('is tried again, ever more rarely, while nobody answers', async () => {
    hostAnswer = () => ({ error: 'the daemon is not running' });
    await connection.wake();
    expect(connection.state()).toBe('unpaired');
    await clock.pass(1_000 + 2_000 + 4_000);
    expect(hostAsked).toHaveLength(4);
    expect(network.sockets).toHaveLength(0);
  });

  test.each([
    ['is gone', async () => undefined],
    [
      'cannot be read',
      async () => {
        throw new Error('the database does not open');
      },
    ],
  ])('B5 whose key %s is made anew, and what waits stays', async (_how, load) => {
    const waiting = { 'q:1': { sequence: 1 } };
    Object.assign(store.content, { pairing: KNOWN, ...waiting });
    keyring.load = load;
    await connect();
    expect(hostAsked).toHaveLength(1);
    expect(store.content).toMatchObject(waiting);
  });

  test('B3 is made anew by itself where the storage was lost, with the key or without', async () => {
    await connect();
    store.content = {};
    connection = revive();
    await connect();
    expect(hostAsked).toHaveLength(2);
    expect(store.content.pairing).toEqual(KNOWN);
  });
});

describe('a connection', () => {
  test('goes to where the pairing says, and no further', async () => {
    const socket = await connect();
    expect([socket.url, socket.subprotocol]).toEqual(['ws://127.0.0.1:47615/ws', 'offhours.v1']);
    expect(welcomed).toEqual([WELCOME]);
  });

  test('comes back when it is lost', async () => {
    const socket = await connect();
    socket.far.closed(1001);
    expect(connection.state()).toBe('disconnected');
    void clock.pass(1_000);
    await opened(2);
    await admit(network);
    await becomes('connected');
  });

  test('comes back at once when something happens', async () => {
    const socket = await connect();
    await clock.pass(3_000);
    socket.far.closed(1001);
    void connection.wake();
    await opened(2);
  });

  test.each([
    ['a newer one took over', 4409, 30_000],
    ['it was too fast', 4429, 60_000],
  ])('rests when %s, whatever happens', async (_name, code, restMs) => {
    const socket = await connect();
    await clock.pass(5_000);
    stateChanged = () => void connection.wake();
    socket.far.closed(code);
    await clock.pass(restMs - 1);
    await connection.wake();
    expect(network.sockets).toHaveLength(1);
    await clock.pass(1);
    await opened(2);
  });

  test('J18 ends when garbage comes, and rests before the next', async () => {
    const socket = await connect();
    socket.far.received('garbage');
    expect([socket.closedWith, connection.state()]).toEqual([4400, 'disconnected']);
    await clock.pass(59_999);
    await connection.wake();
    expect(network.sockets).toHaveLength(1);
    await clock.pass(1);
    await opened(2);
  });

  test('that came while somebody was about to ask for one stays the only one', async () => {
    void connection.wake();
    await opened(1);
    let removed = () => {};
    store.remove = () => new Promise((resolve) => (removed = resolve));
    const asked = connection.reconnect();
    await admit(network);
    await becomes('connected');
    removed();
    await asked;
    expect(network.sockets).toHaveLength(1);
  });

  test('that is silent for too long is given up', async () => {
    const socket = await connect();
    await clock.pass(50_000);
    await connection.wake();
    expect(socket.closedWith).toBeUndefined();
    await clock.pass(1);
    await connection.wake();
    expect([socket.closedWith, connection.state()]).toEqual([1000, 'disconnected']);
  });

  test('that nobody answers is given up after 5 s', async () => {
    void connection.wake();
    await opened(1);
    await sentBy(network.last(), 1);
    await clock.pass(5_000);
    await becomes('disconnected');
    expect(network.sockets[0]?.closedWith).toBe(1000);
  });
});

describe('a stranger on the port', () => {
  const beFooled = async (count: number) => {
    await opened(count);
    const socket = network.last();
    await sentBy(socket, 1);
    socket.says({ version: 1, nonce: 'A'.repeat(43), proof: 'A'.repeat(43), server: PAIRING.server });
    await vi.waitFor(() => expect(socket.closedWith).toBe(1000), PATIENCE);
    expect(connection.state()).toBe('impostor');
    return socket;
  };

  test('is called one, and gets nothing', async () => {
    void connection.wake();
    const socket = await beFooled(1);
    expect(socket.sent).toHaveLength(1);
    expect(connection.tell('activity.now', { sinceMs: 0, fromMs: 0, away: false })).toBe(false);
    expect(socket.sent).toHaveLength(1);
  });

  test('H42 that echoes whatever it hears gets our name and nothing else', async () => {
    void connection.wake();
    await opened(1);
    const socket = network.last();
    const [hello] = await sentBy(socket, 1);
    socket.says(hello);
    await becomes('impostor');
    socket.says(hello);
    expect(connection.tell('activity.now', { sinceMs: 0, fromMs: 0, away: false })).toBe(false);
    expect([socket.sent, socket.closedWith]).toEqual([[hello], 1000]);
    expect(Object.keys(hello as object).sort()).toEqual(['browser', 'nonce', 'versions']);
    expect(badgeOf({ connection: connection.state(), nowMs: 0, locale: 'en' }).text).toBe('!');
  });

  test('cannot revoke what it has no key to', async () => {
    void connection.wake();
    await opened(1);
    await sentBy(network.last(), 1);
    network.last().far.closed(4403);
    await becomes('impostor');
    expect([store.content, revocations]).toEqual([expect.objectContaining({ pairing: KNOWN }), 0]);
  });

  test('three times makes us ask for another pairing', async () => {
    void connection.wake();
    for (const [index, backoffMs] of [1_000, 2_000, 4_000].entries()) {
      await beFooled(index + 1);
      await clock.pass(backoffMs);
    }
    await opened(4);
    expect(hostAsked).toHaveLength(2);
  });
});

test('who is revoked forgets the key, and pairs again only when asked to', async () => {
  const socket = await connect();
  await clock.pass(5_000);
  stateChanged = () => void connection.wake();
  socket.far.closed(4403);
  await vi.waitFor(() => expect(store.content).not.toHaveProperty('pairing'), PATIENCE);
  await vi.waitFor(() => expect(keyring.keys.size).toBe(0), PATIENCE);
  await clock.pass(600_000);
  expect([connection.state(), hostAsked.length, network.sockets.length]).toEqual(['revoked', 1, 1]);
  expect(revocations).toBe(1);
  void connection.reconnect();
  await opened(2);
  expect(hostAsked).toHaveLength(2);
});

test('who is revoked and cannot store it lets go all the same, each time it is told', async () => {
  const socket = await connect();
  store.isFull = () => true;
  socket.far.closed(4403);
  await vi.waitFor(() => expect(revocations).toBe(1), PATIENCE);
  void clock.pass(1_000);
  await opened(2);
  const [hello] = await sentBy(network.last(), 1);
  network.last().says(challenge(hello as Hello));
  await sentBy(network.last(), 2);
  network.last().far.closed(4403);
  await vi.waitFor(() => expect(revocations).toBe(2), PATIENCE);
});

describe('a code', () => {
  const CODE = { code: '01234567', listen: '127.0.0.1:4711' };
  /** Has a code offered, and answered so. */
  const offered = async (answer: unknown) => {
    hostAnswer = () => ({ error: 'no such host' });
    await connection.wake();
    const done = connection.pairByCode(CODE).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    await opened(1);
    const socket = network.last();
    await sentBy(socket, 1);
    if (typeof answer === 'number') socket.far.closed(answer);
    else socket.says(answer);
    return { done, socket };
  };

  test('is offered once, where it says, and the key it brings is kept as any other', async () => {
    const { done, socket } = await offered({ pairing: PAIRING });
    await opened(2);
    await admit(network);
    expect(await done).toBeUndefined();
    expect(socket.url).toBe('ws://127.0.0.1:4711/ws');
    expect([socket.sent, socket.closedWith]).toEqual([[{ versions: [1], code: '01234567' }], 1000]);
    expect([connection.state(), store.content.pairing]).toEqual(['connected', KNOWN]);
    expect(keyring.keys.get(KNOWN.browser)?.extractable).toBe(false);
    expect(JSON.stringify(store.content)).not.toContain('01234567');
  });

  test.each<[name: string, answer: unknown, failure: unknown]>([
    ['wrong', { refused: 'wrong', triesLeft: 3 }, new CodeRefused('wrong', 3)],
    ['too late', { refused: 'expired' }, new CodeRefused('expired', undefined)],
    ['answered by a stranger', { pairing: { ...PAIRING, listen: 'evil.example:80' } }, expect.any(Impostor)],
    ['not answered', 4401, new ClosedEarly(4401)],
  ])('that is %s pairs nobody, and is not sent again', async (_name, answer, failure) => {
    const { done, socket } = await offered(answer);
    expect(await done).toEqual(failure);
    expect([connection.state(), store.content.pairing, keyring.keys.size]).toEqual([
      'unpaired',
      undefined,
      0,
    ]);
    await clock.pass(600_000);
    expect([network.sockets.length, socket.sent.length]).toEqual([1, 1]);
  });

  test('lets a revoked browser come back', async () => {
    store.content.revoked = true;
    await connection.wake();
    expect(connection.state()).toBe('revoked');
    void connection.pairByCode(CODE);
    await opened(1);
    await sentBy(network.last(), 1);
    network.last().says({ pairing: PAIRING });
    await opened(2);
    await admit(network);
    await becomes('connected');
    expect(store.content).not.toHaveProperty('revoked');
  });
});

describe('a call', () => {
  const called = async () => {
    const socket = await connect();
    const answer = connection.call('stats.get', {}).catch((failure: unknown) => failure);
    const [, , request] = await sentBy(socket, 3);
    return { socket, answer, id: (request as { id: number }).id };
  };

  test('is answered', async () => {
    const { socket, answer, id } = await called();
    socket.says({ jsonrpc: '2.0', id, result: STATS });
    expect(await answer).toEqual(STATS);
  });

  test('is refused with the reason', async () => {
    const { socket, answer, id } = await called();
    const data = { code: 'bad_shape', field: 'from' };
    socket.says({ jsonrpc: '2.0', id, error: { code: -32602, message: 'no', data } });
    expect(await answer).toEqual(new Refusal('no', -32602, { code: 'bad_shape', field: 'from' }));
  });

  test('fails when its answer has the wrong shape, and the connection stays', async () => {
    const { socket, answer, id } = await called();
    socket.says({ jsonrpc: '2.0', id, result: { ...STATS, totalMs: 'much' } });
    expect(await answer).toBeInstanceOf(Away);
    expect(connection.state()).toBe('connected');
  });

  test('fails when the connection is lost', async () => {
    const { socket, answer } = await called();
    socket.far.closed(1001);
    expect(await answer).toBeInstanceOf(Away);
  });

  test('fails at once without a connection', async () => {
    await expect(connection.call('stats.get', {})).rejects.toThrow(Away);
  });
});

describe('a push', () => {
  test('is handed on, in order', async () => {
    const socket = await connect();
    socket.says({ jsonrpc: '2.0', method: 'heartbeat', params: { nowMs: 1 } });
    socket.says({ jsonrpc: '2.0', method: 'breaks.changed', params: { breaks: [] } });
    expect(pushed).toEqual([
      ['heartbeat', { nowMs: 1 }],
      ['breaks.changed', { breaks: [] }],
    ]);
  });

  test.each([
    ['of the wrong shape', { jsonrpc: '2.0', method: 'plan.changed', params: { revision: 1 } }],
    ['that nobody knows', { jsonrpc: '2.0', method: 'moon.changed', params: {} }],
    ['J17 called __proto__', { jsonrpc: '2.0', method: '__proto__', params: {} }],
    ['J17 called constructor', { jsonrpc: '2.0', method: 'constructor', params: {} }],
    ['J18 of wrong types', { jsonrpc: 2, method: ['plan.changed'], params: 'all' }],
  ])('%s is dropped', async (_name, message) => {
    const socket = await connect();
    socket.says(message);
    expect([pushed, connection.state()]).toEqual([[], 'connected']);
  });

  test('J17 that brings a prototype along is handed on without it', async () => {
    const socket = await connect();
    socket.far.received(
      '{"jsonrpc":"2.0","method":"heartbeat","params":{"nowMs":1,"__proto__":{"stolen":1}},"__proto__":{"stolen":1}}',
    );
    expect([pushed, 'stolen' in {}]).toEqual([[['heartbeat', { nowMs: 1 }]], false]);
    expect(JSON.stringify(pushed)).not.toContain('stolen');
  });

  test.each([
    ['garbage', 'hello'],
    ['nothing', ''],
    ['a number', '7'],
    [
      'ten megabytes',
      `{"jsonrpc":"2.0","method":"heartbeat","params":{"nowMs":1},"more":"${'x'.repeat(10 << 20)}"}`,
    ],
  ])('J18 that is %s ends the session, and the next comes after a rest', async (_name, text) => {
    const socket = await connect();
    socket.far.received(text);
    expect([pushed, socket.closedWith, connection.state()]).toEqual([[], 4400, 'disconnected']);
    await clock.pass(59_999);
    await connection.wake();
    expect(network.sockets).toHaveLength(1);
  });
});
