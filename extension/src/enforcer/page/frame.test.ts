import { beforeEach, expect, it, vi } from 'vitest';
import { createFrame, type FrameLink } from './frame';
import { showLine } from './line';
import type { FrameOrder } from './orders';

// The real one draws, and there is no document here.
vi.mock('./line', () => ({ showLine: vi.fn(() => ({ remove: removeLine })) }));
const removeLine = vi.hoisted(() => vi.fn());

const SHUT: FrameOrder = {
  words: { lang: 'en', dir: 'ltr', title: 'YouTube opens today at 09:00.', lines: [] },
  work: false,
};

let answer: FrameOrder | null | undefined;
let isAlive: boolean;
const ask = vi.fn<FrameLink['ask']>(async () => answer);
const reload = vi.fn();
const again = vi.fn(() => true);
const make = () => createFrame({ ask, reload, again, isAlive: () => isAlive });

/** A frame's document, as far as it is touched. */
const clear = vi.fn();
const forbid = vi.fn();
const FRAME = {
  readyState: 'interactive',
  body: { replaceChildren: clear },
  documentElement: { prepend: forbid },
  querySelectorAll: () => [],
  createElement: () => ({ append: () => undefined }),
  addEventListener: () => undefined,
};

/** As the script does that hides a frame from its beginning. */
function hangVeil(begun?: typeof globalThis.offhoursBegun): void {
  globalThis.offhoursUnveil = () => {
    globalThis.offhoursUnveil = undefined;
  };
  globalThis.offhoursBegun = begun;
}

async function look(frame = make()): Promise<void> {
  frame.look();
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('document', FRAME);
  [answer, isAlive] = [SHUT, true];
  [globalThis.offhoursUnveil, globalThis.offhoursBegun] = [undefined, undefined];
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

it('one that was hidden from its beginning is emptied and has its line', async () => {
  hangVeil();
  await look();
  expect(ask).toHaveBeenCalledWith(false);
  expect(forbid).toHaveBeenCalledOnce();
  expect(clear).toHaveBeenCalled();
  expect(showLine).toHaveBeenCalledWith(SHUT.words, false);
  expect(globalThis.offhoursUnveil).toBeUndefined();
  expect(reload).not.toHaveBeenCalled();
});

it('one that shows something begins again, so that nothing sounds on', async () => {
  await look();
  expect(ask).toHaveBeenCalledWith(true);
  expect(again).toHaveBeenCalledOnce();
  expect(showLine).not.toHaveBeenCalled();
  again.mockReturnValueOnce(false);
  await look();
  expect(reload, 'where it can do no more').toHaveBeenCalledOnce();
});

it.each([true, false])(
  'one that was reloaded and runs begins again, or else is emptied: %s',
  async (canAgain) => {
    hangVeil('reloaded');
    again.mockReturnValueOnce(canAgain);
    await look();
    expect(again).toHaveBeenCalledOnce();
    expect(showLine).toHaveBeenCalledTimes(canAgain ? 0 : 1);
  },
);

it('one with work in it is covered and stays as it is, until it opens', async () => {
  const frame = make();
  answer = { ...SHUT, work: true };
  await look(frame);
  expect(showLine).toHaveBeenCalledWith(SHUT.words, true);
  await look(frame);
  expect(showLine, 'the same is not drawn again').toHaveBeenCalledOnce();
  answer = null;
  await look(frame);
  expect(removeLine).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
  expect(clear).not.toHaveBeenCalled();
});

it.each(['stopped', 'reloaded', undefined] as const)(
  'one that is open after all shows itself: %s',
  async (begun) => {
    hangVeil(begun);
    answer = null;
    await look();
    expect(reload).toHaveBeenCalledTimes(begun === 'stopped' ? 1 : 0);
    expect(globalThis.offhoursUnveil === undefined).toBe(begun !== 'stopped');
  },
);

it('one that was stopped is loaded anew when it opens, and asks by itself then', async () => {
  hangVeil('stopped');
  answer = { ...SHUT, nextMs: 60_000 };
  await look();
  answer = null;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reload).toHaveBeenCalledOnce();
});

it('asks again while there is no answer', async () => {
  hangVeil('stopped');
  answer = undefined;
  await look();
  answer = SHUT;
  await vi.advanceTimersByTimeAsync(1000);
  expect(showLine).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('is let go when the extension is gone', async () => {
  hangVeil('stopped');
  await look();
  isAlive = false;
  await vi.advanceTimersByTimeAsync(1000);
  expect(reload).toHaveBeenCalledOnce();
});
