import { expect, test, vi } from 'vitest';
import { isFromFocus } from '../focus';
import { watchFocus } from './focus';

/** A page, and how often it has told that the focus came. */
function watched() {
  const listeners: Record<string, (event: { isTrusted: boolean }) => void> = {};
  vi.stubGlobal('window', {
    addEventListener: (type: string, listener: () => void) => {
      listeners[type] = listener;
    },
  });
  const tell = vi.fn();
  watchFocus(tell);
  return { listeners, tell };
}

test('that the focus comes is told', () => {
  const { listeners, tell } = watched();
  listeners.focus?.({ isTrusted: true });
  expect(tell).toHaveBeenCalledTimes(1);
});

test('what a page makes up is not, nor that the focus goes', () => {
  const { listeners, tell } = watched();
  listeners.focus?.({ isTrusted: false });
  expect(tell).not.toHaveBeenCalled();
  expect(Object.keys(listeners)).toEqual(['focus']);
});

test.each([undefined, null, 'tracker.focus', {}, { type: 'tracker.composer' }])(
  '%j is no such word',
  (message) => {
    expect(isFromFocus(message)).toBe(false);
  },
);
