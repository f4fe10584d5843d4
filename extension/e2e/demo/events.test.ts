import type { Event } from '@protocol/messages';
import { expect, test } from 'vitest';
import { Events } from './events';
import type { Paper } from './paper';

const OFF: Event = { atMs: 1000, event: 'phase', phase: 'off' };

function heard(...all: Event[]): Events {
  const events = new Events({ line: () => {} } as unknown as Paper, 'UTC');
  for (const event of all) events.hear(event);
  return events;
}

test('what was there already need not come again', async () => {
  expect(await heard(OFF).expect({ event: 'phase', phase: 'off' })).toEqual(OFF);
});

test('what was there before the instant that counts does not', async () => {
  const late = { ...OFF, atMs: 2000 };
  expect(await heard(OFF, late).expect({ event: 'phase', phase: 'off' }, 1000, 1500)).toEqual(late);
  await expect(heard(OFF).expect({ event: 'phase', phase: 'off' }, 50, 1500)).rejects.toThrow('never came');
});
