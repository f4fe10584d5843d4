import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rules, Span } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import { expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import type { Presence } from '@/adapters/idle';
import { matcher } from '@/rules/match';
import type { SpanDraft } from './cut';
import { look, type Sample, type SeenTab, targetOf } from './sample';
import { Tracker } from './tracker';

// An hour of two browsers with three windows, as their person had it: protocol/testdata/hour has the events, the spans that come of them,
// and how many seconds each address had, added up by hand. The daemon's ledger makes those of the spans.

const HOUR = join(import.meta.dirname, '../../../protocol/testdata/hour');

/** What happens at a second: to a window (a1 is the first of browser a), to a browser, to its person, or to the computer. */
type Event = { s: number } & (
  | { window: string; shows: string | null }
  | { window: string; sounds: boolean }
  | { window: string; plays: boolean }
  | { focus: string }
  | { blur: string }
  | { input: 'begins' | 'ends' }
  | { presence: Presence }
  | { computer: 'sleeps' | 'wakes' }
);

interface Window {
  url?: string | undefined;
  sounds: boolean;
  playsSinceMs?: number | undefined;
}

/** What is true of the person and of the computer, whatever a browser sees of it. */
interface World {
  clock: FakeClock;
  presence: Presence;
  /** When the keyboard was last touched; missing while it is. */
  inputMs?: number | undefined;
}

/** As browsers tell of input: they know of the last 15 s and of the last minute. */
function inputOf({ presence, inputMs }: World, nowMs: number): Pick<Sample, 'presence' | 'inputMs'> {
  const quietMs = inputMs === undefined ? 0 : nowMs - inputMs;
  return { presence, inputMs: nowMs - (presence === 'active' && quietMs < 15_000 ? 15_000 : 60_000) };
}

const placeOf = matcher(catalogue as Rules);

class Browser {
  readonly spans: SpanDraft[] = [];
  readonly #world: World;
  readonly #windows = new Map<string, Window>();
  #focused: string | undefined;
  readonly #tracker: Tracker;

  constructor(world: World) {
    this.#world = world;
    this.#tracker = new Tracker({
      store: new FakeStore(),
      clock: world.clock,
      sample: async (atMs) => this.#sample(atMs),
      keep: async (closed) => void this.spans.push(...closed),
      announce: () => false,
    });
    this.#tracker.start();
  }

  look(): Promise<void> {
    return this.#tracker.look(this.#world.clock.nowMs());
  }

  focus(window: string | undefined): void {
    this.#focused = window;
  }

  change(name: string, change: (window: Window) => void): void {
    const window = this.#windows.get(name) ?? { sounds: false };
    change(window);
    this.#windows.set(name, window);
  }

  #sample(atMs: number): Sample {
    const tabs = [...this.#windows].map(
      ([name, { url, sounds }]): SeenTab => ({
        url,
        focused: name === this.#focused,
        visible: true,
        audible: sounds,
      }),
    );
    const there = inputOf(this.#world, atMs);
    const sample = { ...look(tabs, placeOf), ...there, zone: 'Africa/Cairo' };
    const sinceMs = this.#windows.get(this.#focused ?? '')?.playsSinceMs;
    const isAsked = there.presence === 'idle' && sinceMs !== undefined && !targetOf(sample);
    return isAsked ? { ...sample, playedMs: atMs - sinceMs } : sample;
  }
}

const START_MS = Date.UTC(2026, 10, 24, 8);

class Replay {
  readonly browsers: Record<string, Browser>;
  readonly #world: World = { clock: new FakeClock(START_MS), presence: 'active' };
  #isAsleep = false;

  constructor() {
    this.browsers = { a: new Browser(this.#world), b: new Browser(this.#world) };
  }

  async take(event: Event): Promise<void> {
    await this.#until(START_MS + event.s * 1000);
    for (const browser of this.#happens(event)) await browser?.look();
  }

  async #until(atMs: number): Promise<void> {
    const { clock } = this.#world;
    const durationMs = atMs - clock.nowMs();
    if (this.#isAsleep) clock.sleep(durationMs);
    else await clock.pass(durationMs);
  }

  /** Makes it so, and says which browsers are told. */
  #happens(event: Event): (Browser | undefined)[] {
    const { a, b } = this.browsers;
    const nowMs = this.#world.clock.nowMs();
    if ('window' in event) return [this.#changed(event, nowMs)];
    if ('focus' in event || 'blur' in event) {
      const [name, focused] = 'focus' in event ? [event.focus, event.focus] : [event.blur, undefined];
      const browser = this.browsers[name[0] ?? ''];
      browser?.focus(focused);
      return [browser];
    }
    if ('computer' in event) this.#isAsleep = event.computer === 'sleeps';
    else if ('presence' in event) this.#world.presence = event.presence;
    else this.#touched(event.input === 'begins', nowMs);
    // That somebody stops typing no browser hears.
    return this.#isAsleep || ('input' in event && event.input === 'ends') ? [] : [a, b];
  }

  #changed(event: Event & { window: string }, nowMs: number): Browser | undefined {
    const browser = this.browsers[event.window[0] ?? ''];
    browser?.change(event.window, (window) => {
      if ('shows' in event) window.url = event.shows ?? undefined;
      if ('sounds' in event) window.sounds = event.sounds;
      if ('plays' in event) window.playsSinceMs = event.plays ? nowMs : undefined;
    });
    return browser;
  }

  #touched(isTouched: boolean, nowMs: number): void {
    this.#world.inputMs = isTouched ? undefined : nowMs;
    if (isTouched) this.#world.presence = 'active';
  }
}

type Told = Pick<Span, 'fromMs' | 'toMs' | 'sinceMs' | 'rule' | 'attention' | 'zone'> & { browser: string };

async function replayed(): Promise<Told[]> {
  const lines = readFileSync(join(HOUR, 'events.jsonl'), 'utf8').trim().split('\n');
  expect(lines.length).toBeGreaterThan(400);
  const replay = new Replay();
  for (const line of lines) await replay.take(JSON.parse(line));
  return Object.entries(replay.browsers).flatMap(([browser, { spans }]) =>
    spans.map((span) => ({ browser, ...span })),
  );
}

test('the recorded hour makes the spans of which the ledger makes the seconds that were added up by hand', async () => {
  const file = join(HOUR, 'spans.jsonl');
  const spans = (await replayed()).map((span) => `${JSON.stringify(span)}\n`).join('');
  if (process.env.UPDATE) writeFileSync(file, spans);
  expect(spans).toBe(readFileSync(file, 'utf8'));
});
