import { beforeEach, expect, test, vi } from 'vitest';
import { watchKeys } from './typing';

/** What the background was told, as "seconds yes|no". */
let told: string[];
let listeners: Map<string, (event: object) => void>;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  [told, listeners] = [[], new Map()];
  vi.stubGlobal('window', {
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
  });
  watchKeys((goesOn) => told.push(`${performance.now() / 1000} ${goesOn ? 'yes' : 'no'}`));
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

function happen(type: string, isTrusted = true): void {
  listeners.get(type)?.({ type, isTrusted });
}

/** Presses a key every so many seconds, from now on, until so many have passed. */
function type(everyS: number, forS: number): void {
  for (let s = 0; s < forS; s += everyS) {
    happen('beforeinput');
    vi.advanceTimersByTime(everyS * 1000);
  }
}

test('one key is told, and that it was the last one when five seconds have passed', () => {
  happen('beforeinput');
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['0 yes', '5 no']);
});

test('whoever goes on is told of each four seconds', () => {
  type(0.5, 10);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['0 yes', '4 yes', '8 yes', '14.5 no']);
});

test('whoever thinks between two words goes on', () => {
  type(4.9, 14);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['0 yes', '4.9 yes', '9.8 yes', '14.8 no']);
});

test.each(['beforeinput', 'compositionupdate', 'paste'])('%s is typing', (type) => {
  happen(type);
  expect(told).toEqual(['0 yes']);
});

test.each(['keydown', 'keyup', 'keypress', 'input', 'scroll', 'focusin'])('%s alone is none', (type) => {
  happen(type);
  expect(told).toEqual([]);
});

test('what the page itself makes up is none', () => {
  happen('beforeinput', false);
  expect(told).toEqual([]);
});

test('a page that goes says no more, and begins anew when it comes back', () => {
  happen('beforeinput');
  happen('pagehide');
  vi.advanceTimersByTime(1000);
  happen('beforeinput');
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['0 yes', '1 yes', '6 no']);
});
