import type { Methods, Pushes } from '@protocol/messages';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeClock, FakeNetwork, type FakeSocket } from '@/adapters/fakes';
import { limits } from '@/limits';
import { Pace } from '@/pace';
import { isPush, isResult, PUSHES } from './checks';
import { Away, Refusal } from './failure';
import { parse } from './frames';
import { Line } from './line';
import { Mutator } from './mutate.fixture';
import { Session } from './session';
import * as validators from './validators';

/** How many messages, and which: MUTATIONS=1000000 MUTATION_SEED=7 npx vitest run src/connection/mutated.test.ts */
const TOTAL = Number(process.env.MUTATIONS ?? 5_000);
const SEED = Number(process.env.MUTATION_SEED ?? Date.now() % 2 ** 32);
const MINUTES = 30 * 60_000;
/** As many as come without a pause, in which promises settle. */
const TOGETHER = 50;

const golden = Object.entries(
  import.meta.glob<object>('../../../protocol/testdata/messages/valid/*.json', {
    eager: true,
    import: 'default',
  }),
);

/** The valid golden messages of a type. */
function valid(type: string): object[] {
  return golden.filter(([file]) => file.includes(`/${type}-`)).map(([, message]) => message);
}

const natives = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Promise.prototype];
let before: PropertyKey[][];

beforeEach(() => {
  before = natives.map(Reflect.ownKeys);
});

afterEach(() => {
  expect(natives.map(Reflect.ownKeys)).toEqual(before);
});

/** Whether something in the value is named as what leads to a prototype. */
function leadsToPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inner]) => ['__proto__', 'constructor', 'prototype'].includes(name) || leadsToPrototype(inner),
  );
}

test(
  `J17 J18 the checks take nothing strange from mutated messages (seed ${SEED})`,
  () => {
    const checks = Object.entries(validators).map(([name, check]) => ({
      check: check as (value: unknown) => boolean,
      mutator: new Mutator(SEED, valid(name.slice(2))),
    }));
    const counts = { taken: 0, refused: 0, unreadable: 0 };
    for (let i = 0; i < TOTAL; i++) {
      const { check, mutator } = checks[i % checks.length] as (typeof checks)[number];
      const text = mutator.next();
      const value = parse(text);
      if (value === undefined) counts.unreadable++;
      else if (!check(value)) counts.refused++;
      else {
        counts.taken++;
        if (leadsToPrototype(value)) expect.fail(`taken: ${text}`);
      }
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(TOTAL / 50);
  },
  MINUTES,
);

/** A session with whoever sends what the test says, and what came of it. */
class Stage {
  readonly #session: Session;
  readonly wrong: string[] = [];
  pushes = 0;
  settled = 0;
  calling = 0;
  closed: number | undefined;

  private constructor(line: Line) {
    this.#session = new Session(line, {
      pushed: (push, params) => this.#pushed(push, params),
      heard: () => {},
      closed: (code) => {
        this.closed = code;
      },
    });
    this.#session.listen();
  }

  static async open(): Promise<{ stage: Stage; socket: FakeSocket }> {
    const network = new FakeNetwork();
    const clock = new FakeClock();
    const unpaced = new Pace(clock, Infinity, 1);
    const line = new Line('ws://127.0.0.1/ws', 'offhours.v1', network.open, clock, unpaced);
    await line.opened();
    return { stage: new Stage(line), socket: network.last() };
  }

  /** Asks for statistics until the answer comes, whatever it is, and then again. */
  call(): void {
    this.calling++;
    this.#session
      .call('stats.get', {})
      .then(
        (stats) => this.#answered(stats),
        (failure: unknown) => this.#failed(failure),
      )
      .finally(() => {
        this.calling--;
        this.settled++;
      });
  }

  end(): void {
    this.#session.close(1000);
  }

  #pushed<P extends keyof Pushes>(push: P, params: Pushes[P]): void {
    this.pushes++;
    if (!isPush(push, params) || leadsToPrototype(params))
      this.wrong.push(`pushed ${JSON.stringify(params)}`);
  }

  #answered(stats: Methods['stats.get']['result']): void {
    if (!isResult('stats.get', stats) || leadsToPrototype(stats))
      this.wrong.push(`answered ${JSON.stringify(stats)}`);
  }

  #failed(failure: unknown): void {
    const known = failure instanceof Away || (failure instanceof Refusal && isSound(failure));
    if (!known) this.wrong.push(`failed with ${String(failure)}: ${JSON.stringify(failure)}`);
  }
}

/** Whether a refusal is what its type says. */
function isSound({ code, message, data }: Refusal): boolean {
  return (
    Number.isInteger(code) &&
    typeof message === 'string' &&
    (data === undefined ||
      (typeof data.code === 'string' && ['string', 'undefined'].includes(typeof data.field)))
  );
}

/** What a daemon says behind the prologue, with the ids that calls have. */
function said(id: number): object[] {
  const pushes = PUSHES.flatMap((method) =>
    valid(pushed[method]).map((params) => ({ jsonrpc: '2.0', method, params })),
  );
  const answers = valid('Stats').map((result) => ({ jsonrpc: '2.0', id, result }));
  const refusals = valid('ErrorData').map((data) => ({
    jsonrpc: '2.0',
    id,
    error: { code: -32602, message: 'no', data },
  }));
  return [...pushes, ...answers, ...answers, ...refusals];
}

const pushed: Record<keyof Pushes, string> = {
  'breaks.changed': 'BreaksStatus',
  'clients.chosen': 'ChosenClient',
  'followUp.changed': 'FollowUpStatus',
  heartbeat: 'Heartbeat',
  'notices.changed': 'Notices',
  'onCall.changed': 'OnCallStatus',
  'page.wanted': 'PageRef',
  'plan.changed': 'Plan',
  'rules.changed': 'Rules',
  'screen.changed': 'ScreenStatus',
  'settings.changed': 'SettingsRevision',
};

test(
  `J17 J18 a session that hears mutated messages hands on only sound ones, or closes (seed ${SEED})`,
  async () => {
    // Every session's first call has the id 1.
    const mutator = new Mutator(SEED, said(1));
    const counts = { pushes: 0, settled: 0, closed: 0 };
    for (let sent = 0; sent < TOTAL; ) {
      const { stage, socket } = await Stage.open();
      stage.call();
      const texts: string[] = [];
      while (texts.length < TOGETHER && stage.closed === undefined) {
        texts.push(mutator.next());
        socket.far.received(texts.at(-1) ?? '');
      }
      sent += texts.length;
      if (stage.closed !== undefined) counts.closed++;
      expect([undefined, 4400]).toContain(stage.closed);
      stage.end();
      await settledAll(stage);
      if (stage.wrong.length > 0) expect.fail(`${stage.wrong.join('\n')}\nafter ${texts.join('\n')}`);
      counts.pushes += stage.pushes;
      counts.settled += stage.settled;
    }
    expect(counts.pushes).toBeGreaterThan(TOTAL / 100);
    expect(counts.closed).toBeGreaterThan(0);
  },
  MINUTES,
);

async function settledAll(stage: Stage): Promise<void> {
  for (let turn = 0; stage.calling > 0 && turn < 100; turn++) await Promise.resolve();
  expect(stage.calling).toBe(0);
}

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['a number', '7'],
  ['null', 'null'],
  [
    '10 MB',
    JSON.stringify({ jsonrpc: '2.0', method: 'heartbeat', params: { nowMs: 1, x: 'x'.repeat(10 << 20) } }),
  ],
  ['a byte too many', JSON.stringify('x'.repeat(limits.MaxDaemonMessageBytes - 1))],
])('J18 %s ends a session', async (_name, text) => {
  const { stage, socket } = await Stage.open();
  socket.far.received(text);
  expect([stage.closed, socket.closedWith, stage.pushes]).toEqual([4400, 4400, 0]);
});
