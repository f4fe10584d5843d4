import { beforeEach, expect, it, vi } from 'vitest';
import { leaveOnce } from './leaving';

let arrive: () => void;

beforeEach(() => {
  vi.stubGlobal('addEventListener', (_: 'pagehide', listener: () => void) => {
    arrive = listener;
  });
  vi.useFakeTimers({ now: 1_000_000 });
  globalThis.offhoursLeftMs = undefined;
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

it('sets out once though it is told several times, and again when it is still there much later', () => {
  const setOut = vi.fn();
  leaveOnce(setOut);
  vi.advanceTimersByTime(4999);
  leaveOnce(setOut);
  expect(setOut).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  leaveOnce(setOut);
  expect(setOut).toHaveBeenCalledTimes(2);
});

it('sets out again in a page that came back after the clock was set back', () => {
  const setOut = vi.fn();
  leaveOnce(setOut);
  vi.setSystemTime(0);
  leaveOnce(setOut);
  expect(setOut).toHaveBeenCalledTimes(2);
});

it('sets out again at once in a page that the browser kept alive and brought back', () => {
  const setOut = vi.fn();
  leaveOnce(setOut);
  arrive();
  leaveOnce(setOut);
  expect(setOut).toHaveBeenCalledTimes(2);
});
