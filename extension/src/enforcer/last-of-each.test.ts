import { expect, test } from 'vitest';
import { lastOfEach } from './last-of-each';

/** Work that goes on until it is told to end. */
function slowWork() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const settle = lastOfEach((tabId, isNew) => {
    begun.push(`${tabId}${isNew ? ' new' : ''}`);
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  return { begun, end: (index: number) => ends[index]?.(), settle };
}

test('a tab waits for its own work alone, and whoever asks meanwhile waits for one turn together', async () => {
  const { begun, end, settle } = slowWork();
  const first = settle(1, false);
  const others = [settle(1, false), settle(1, true), settle(1, false), settle(2, false)];
  expect(begun).toEqual(['1', '2']);
  end(0);
  await first;
  await Promise.resolve();
  expect(begun).toEqual(['1', '2', '1 new']);
  end(1);
  end(2);
  await Promise.all(others);
  expect(begun).toHaveLength(3);
});

test('work that fails keeps nobody waiting', async () => {
  let turn = 0;
  const settle = lastOfEach(async () => {
    turn += 1;
    if (turn === 1) throw new Error('the tab is gone');
  });
  const failed = settle(1, false);
  const next = settle(1, false);
  await expect(failed).rejects.toThrow('the tab is gone');
  await next;
  await settle(1, false);
  expect(turn).toBe(3);
});
