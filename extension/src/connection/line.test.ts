import { expect, test } from 'vitest';
import { FakeClock } from '@/adapters/fakes';
import { limits } from '@/limits';
import { Pace } from '@/pace';
import { Line, paceOf } from './line';

/** A line to a socket that writes down when it was given what. */
function line(clock: FakeClock, pace: Pace) {
  const sent: { text: string; atMs: number }[] = [];
  const socket = {
    send: (text: string) => void sent.push({ text, atMs: clock.nowMs() }),
    close: () => {},
  };
  return { sent, line: new Line('ws://127.0.0.1:1/ws', 'test', () => socket, clock, pace) };
}

test('a thousand messages at once keep their order, and stay within what the daemon takes', async () => {
  const clock = new FakeClock();
  const { sent, line: full } = line(clock, paceOf(clock));
  const texts = Array.from({ length: 1_000 }, (_, index) => `${index}`);
  for (const text of texts) full.send(text);
  await clock.pass(120_000);
  expect(sent.map(({ text }) => text)).toEqual(texts);
  for (const [first, { atMs: fromMs }] of sent.entries()) {
    const within = sent.filter(({ atMs }, index) => index >= first && atMs <= fromMs + 10_000).length;
    expect(within).toBeLessThan(limits.MessageBurst + 10 * limits.MessagesPerSecond);
  }
});

test('connecting again wins nothing', async () => {
  const clock = new FakeClock();
  const pace = new Pace(clock, 2, 1);
  line(clock, pace).line.send('1');
  line(clock, pace).line.send('2');
  const { sent, line: third } = line(clock, pace);
  third.send('3');
  expect(sent).toEqual([]);
  await clock.pass(1_000);
  expect(sent.map(({ text }) => text)).toEqual(['3']);
});

test('what waits when the line is closed is not sent', async () => {
  const clock = new FakeClock();
  const { sent, line: closed } = line(clock, new Pace(clock, 1, 1));
  closed.send('1');
  closed.send('2');
  closed.close(1000);
  await clock.pass(10_000);
  expect(sent.map(({ text }) => text)).toEqual(['1']);
});
