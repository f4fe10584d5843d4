import { expect, test } from 'vitest';
import { afterClose, isPairingDue } from './closing';

test.each([
  [1001, 'gone to sleep', { state: 'disconnected', restMs: 0 }],
  [1006, 'nobody there', { state: 'disconnected', restMs: 0 }],
  [4400, 'we said something wrong', { state: 'disconnected', restMs: 60_000 }],
  [4401, 'not known', { state: 'disconnected', restMs: 0, doubted: true }],
  [4403, 'revoked', { state: 'revoked', restMs: 0, revoked: true }],
  [4409, 'a newer connection took over', { state: 'disconnected', restMs: 30_000 }],
  [4426, 'another version', { state: 'version', restMs: 60_000 }],
  [4429, 'too fast', { state: 'disconnected', restMs: 60_000 }],
])('%i: %s', (code, _meaning, consequence) => {
  expect(afterClose(code)).toEqual(consequence);
});

test('a new pairing is asked for at the third doubt, and then ever more rarely', () => {
  const due = Array.from({ length: 50 }, (_, doubts) => doubts).filter(isPairingDue);
  expect(due).toEqual([3, 6, 12, 24, 48]);
});
