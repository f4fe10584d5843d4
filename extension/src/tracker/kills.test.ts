import type { Span } from '@protocol/messages';
import { expect, test } from 'vitest';
import { FakeClock, FakeStore, settled } from '@/adapters/fakes';
import { OUTBOX, type Stored } from '@/adapters/keys';
import { randomFrom } from '@/connection/mutate.fixture';
import { Outbox } from '@/outbox/outbox';
import type { Sample } from './sample';
import { LOOK_MS, Tracker } from './tracker';

const KILLS = Number(process.env.KILLS ?? 1_000);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const RULES = ['x.feed', 'x.messages', 'facebook.groups', undefined] as const;

type Stretch = Pick<Span, 'rule' | 'fromMs' | 'toMs'>;

/** What a worker puts down before it dies. It may die at any write; what it writes then goes nowhere. */
class MortalStore extends FakeStore {
  diedMs = Number.POSITIVE_INFINITY;
  /** So many writes are still done; then it dies. */
  writesLeft = Number.POSITIVE_INFINITY;
  readonly #nowMs: () => number;

  constructor(content: Stored, nowMs: () => number) {
    super(content);
    this.#nowMs = nowMs;
  }

  die(): void {
    this.diedMs = Math.min(this.diedMs, this.#nowMs());
  }

  override async set(patch: Stored) {
    if (this.#isDone()) await super.set(patch);
  }

  override async remove(...keys: (keyof Stored)[]) {
    if (this.#isDone()) await super.remove(...keys);
  }

  #isDone(): boolean {
    if (this.writesLeft-- <= 0) this.die();
    return this.diedMs === Number.POSITIVE_INFINITY;
  }
}

/** One life of a worker, on what the last one has left. */
class Life {
  readonly store: MortalStore;
  readonly clock: FakeClock;
  /** What truly had attention while it lived. */
  readonly truth: Stretch[] = [];
  #front: (typeof RULES)[number];
  readonly #tracker: Tracker;

  constructor(left: Stored, nowMs: number) {
    this.clock = new FakeClock(nowMs);
    this.store = new MortalStore(left, this.clock.nowMs);
    const away = () => Promise.reject(new Error('the daemon is away'));
    const outbox = new Outbox({ store: this.store, clock: this.clock, upload: away }, left);
    this.#tracker = new Tracker({
      store: this.store,
      clock: this.clock,
      sample: async (atMs) => this.#sample(atMs),
      keep: (closed) => outbox.append(closed),
      announce: () => false,
    });
    this.#tracker.start();
    if (left.open) void this.#tracker.restore(left.open);
  }

  /** The person turns to a page, and the browser says so. */
  async turnTo(rule: (typeof RULES)[number]): Promise<void> {
    this.#front = rule;
    void this.#tracker.look(this.clock.nowMs());
    await settled();
  }

  /** Lets time pass, as long as it lives. */
  async pass(durationMs: number): Promise<void> {
    const fromMs = this.clock.nowMs();
    await this.clock.pass(durationMs);
    const toMs = Math.min(this.clock.nowMs(), this.store.diedMs);
    if (this.#front && fromMs < toMs) this.truth.push({ rule: this.#front, fromMs, toMs });
  }

  #sample(atMs: number): Sample {
    const rule = this.#front;
    const focused = rule && { platform: 'x', role: 'feed' as const, rule };
    return { focused, audible: false, presence: 'active', inputMs: atMs, zone: 'Africa/Cairo' };
  }
}

/** How long the stretches of a rule are together, each instant once. */
function lengthOf(stretches: readonly Stretch[]): number {
  let [total, doneMs] = [0, 0];
  for (const { fromMs, toMs } of stretches.toSorted((a, b) => a.fromMs - b.fromMs)) {
    total += Math.max(0, toMs - Math.max(fromMs, doneMs));
    doneMs = Math.max(doneMs, toMs);
  }
  return total;
}

/** What of the stretches of each rule others do not hold, in all. */
function beyond(stretches: readonly Stretch[], others: readonly Stretch[]): number {
  return RULES.reduce((sum, rule) => {
    const [its, held] = [stretches, others].map((all) => all.filter((one) => one.rule === rule));
    return sum + lengthOf([...(its ?? []), ...(held ?? [])]) - lengthOf(held ?? []);
  }, 0);
}

/** Whether another span tells some of the same time as the same attention. */
function isSameAttention(span: Span, other: Span): boolean {
  const touches = other !== span && other.fromMs < span.toMs && span.fromMs < other.toMs;
  return touches && other.rule === span.rule && other.sinceMs === span.sinceMs;
}

function spansIn(content: Record<string, unknown>): Span[] {
  const keys = Object.keys(content).filter((key) => key.startsWith(OUTBOX));
  return keys.map((key) => content[key] as Span);
}

test(`B2 of ${KILLS} kills of the worker, at any moment, none loses more than 5 s or counts anything twice (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const below = (most: number) => Math.floor(random() * most);
  let left: Stored = {};
  let nowMs = Date.UTC(2026, 2, 29);
  const truth: Stretch[] = [];
  const lostMs: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const life = new Life(left, nowMs);
    const turns = 1 + below(4);
    for (let turn = 0; turn < turns; turn++) {
      await life.turnTo(RULES[below(RULES.length)]);
      if (turn === turns - 1) life.store.writesLeft = below(8);
      await life.pass(below(40_000));
    }
    life.store.die();
    await settled();
    truth.push(...life.truth);
    // What it left open is closed by the next one.
    const { open, ...rest } = life.store.content as Stored;
    const seen = open ? [{ rule: open.rule, fromMs: open.fromMs, toMs: open.seenMs }] : [];
    lostMs.push(beyond(life.truth, [...spansIn(rest), ...seen]));
    left = life.store.content as Stored;
    nowMs = life.clock.nowMs() + below(90_000);
  }
  const last = new Life(left, nowMs);
  await last.turnTo(undefined);
  const spans = spansIn(last.store.content);
  expect(Math.max(...lostMs)).toBeLessThanOrEqual(LOOK_MS);
  expect(beyond(spans, truth), 'ms that nobody spent there').toBe(0);
  expect(lengthOf(spans)).toBeGreaterThan(lengthOf(truth) - KILLS * LOOK_MS);
  const ordered = spans.toSorted((a, b) => a.fromMs - b.fromMs);
  const twice = ordered.slice(1).filter(({ fromMs }, at) => fromMs < (ordered[at]?.toMs ?? 0));
  const others = twice.filter((span) => !ordered.some((other) => isSameAttention(span, other)));
  expect(others, 'what is told twice and is not one attention, which the ledger would count once').toEqual(
    [],
  );
  expect(new Set(spans.map(({ sequence }) => sequence)).size).toBe(spans.length);
}, 120_000);
