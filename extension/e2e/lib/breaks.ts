import type { Break, BreakState, BreaksStatus, Event, Status } from '@protocol/messages';
import type { Daemon } from './daemon';
import { until } from './wait';

/** The states that breaks came into up to now, as the daemon tells whoever follows it. */
export function states(daemon: Daemon): (BreakState | undefined)[] {
  const lines = daemon.printed().split('\n').slice(0, -1);
  return lines
    .map((line) => JSON.parse(line) as Event)
    .filter(({ event }) => event === 'break')
    .map(({ state }) => state);
}

/** Waits until the only break that is switched on has come into the state, and tells how it stands. */
export async function becomes(daemon: Daemon, state: BreakState, withinMs?: number): Promise<Break> {
  await until(`a break that is ${state}`, () => states(daemon).at(-1) === state, withinMs);
  return standing(daemon);
}

/** How the first break stands, as the command line tells it. */
export async function standing(daemon: Daemon): Promise<Break> {
  const { breaks } = await daemon.command<Status>('status');
  return breaks[0] as Break;
}

/** How the first break stood, and when a browser had heard of it. */
export interface Heard {
  atMs: number;
  state: BreakState | undefined;
  untilMs: number | undefined;
}

/** A place inside an extension, of either browser: its worker, or a page of its own. */
interface Inside {
  evaluate(read: () => Heard[]): Promise<Heard[]>;
}

/** Listens to what a browser hears of the breaks; returns all of it since then, in order. */
export async function listenToBreaks(inside: Inside): Promise<() => Promise<Heard[]>> {
  await inside.evaluate(() => {
    const heard: Heard[] = [];
    chrome.storage.local.onChanged.addListener(({ breaks }) => {
      if (!breaks) return;
      const [first] = (breaks.newValue as BreaksStatus).breaks;
      heard.push({ atMs: Date.now(), state: first?.state, untilMs: first?.untilMs });
    });
    Object.assign(globalThis, { heard });
    return heard;
  });
  return () => inside.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
}
