import type { Break, BreaksStatus, FollowUpStatus, OnCallStatus } from '@protocol/messages';
import { expect, test } from 'vitest';
import { HOUR_MS, planWith, range } from '@/enforcer/facts.fixture';
import type { ConnectionState } from '@/messages';
import { EYES, MOVE } from '@/ui/fixtures';
import { type BadgeFacts, badgeOf, titleOf } from './badge';

const NOW = 1_795_000_000_000;
const MINUTE_MS = 60_000;

function facts(more: Partial<BadgeFacts>): BadgeFacts {
  return { connection: 'connected', nowMs: NOW, locale: 'en', ...more };
}

function breakThatIs(state: Break['state'], more: Partial<Break> = {}): BreaksStatus {
  return { breaks: [{ ...EYES, state, ...more }] };
}

const SOON = breakThatIs('ahead', { soon: true });

/** A follow-up that was told of a minute ago. */
function followUp(state: FollowUpStatus['state'], leftMs: number, spending = true): FollowUpStatus {
  const untilMs = NOW + (state === 'ending' ? 21_000 : 180 * MINUTE_MS);
  return { state, atMs: NOW - MINUTE_MS, date: '2026-11-23', leftMs, spending, untilMs };
}

const ON_CALL: OnCallStatus = {
  onCall: { fromMs: NOW - 1, untilMs: NOW + 90_000, reason: 'The shop is down' },
};

const LAST_MINUTES: Partial<BadgeFacts> = {
  plan: planWith([range(17, 33, 'closed')]),
  startedMs: 1,
  nowMs: 17 * HOUR_MS - 8.5 * MINUTE_MS,
};

test.each<[Break['state'], string]>([
  ['ahead', ''],
  ['due', ''],
  ['prompted', '•'],
  ['held', ''],
  ['postponed', ''],
  ['running', ''],
  ['taken', ''],
])('a break that is %s shows "%s"', (state, badge) => {
  expect(badgeOf(facts({ breaks: breakThatIs(state) })).text).toBe(badge);
});

test.each<[ConnectionState, string]>([
  ['impostor', '!'],
  ['disconnected', ''],
  ['unpaired', ''],
  ['connected', ''],
])('a connection that is %s shows "%s"', (connection, badge) => {
  expect(badgeOf(facts({ connection })).text).toBe(badge);
});

test.each<[string, Partial<BadgeFacts>, string, boolean]>([
  ['a follow-up that nobody opened', { followUp: followUp('ready', 15 * MINUTE_MS) }, '', false],
  ['one that is spent since a minute', { followUp: followUp('open', 13 * MINUTE_MS) }, '12', false],
  ['one that stands still', { followUp: followUp('open', 13 * MINUTE_MS, false) }, '13', true],
  ['the last half minute of it', { followUp: followUp('open', 90_000) }, '1', false],
  ['its ending', { followUp: followUp('ending', 0) }, '0:21', false],
  ['its ending, in Arabic', { followUp: followUp('ending', 0), locale: 'ar-EG' }, '٠:٢١', false],
  ['its ending, in Arabic of no region', { followUp: followUp('ending', 0), locale: 'ar' }, '٠:٢١', false],
  ['one that is used up', { followUp: followUp('spent', 0) }, '', false],
  ['on call', { onCall: ON_CALL }, '2', false],
  ['on call, over', { onCall: ON_CALL, nowMs: NOW + 90_000 }, '', false],
  ['the last minutes of work', { ...LAST_MINUTES }, '9', false],
  ['the last minutes of work, before Start', { ...LAST_MINUTES, startedMs: undefined }, '', false],
  [
    'the last minutes before a wait',
    { ...LAST_MINUTES, plan: planWith([range(17, 33, 'delay')]) },
    '9',
    false,
  ],
  ['a break that comes in a moment', { breaks: SOON }, '•', false],
  ['one that would, were breaks not paused', { breaks: { ...SOON, pausedUntilMs: NOW + 1 } }, '', false],
  ['one after a pause', { breaks: { ...SOON, pausedUntilMs: NOW } }, '•', false],
  ['a break that asks in them', { ...LAST_MINUTES, breaks: breakThatIs('prompted') }, '•', false],
  ['more than ten minutes of work', { ...LAST_MINUTES, nowMs: 16 * HOUR_MS }, '', false],
  ['both', { onCall: ON_CALL, followUp: followUp('open', 13 * MINUTE_MS) }, '12', false],
  ['a break that asks meanwhile', { onCall: ON_CALL, breaks: breakThatIs('prompted') }, '•', false],
])('%s', (_what, more, text, paused) => {
  const hasSeconds = text.includes(':');
  expect(badgeOf(facts(more))).toEqual({ text, paused, ...(hasSeconds && { ticks: true }) });
});

test.each<[string, Partial<BadgeFacts>, en: string, ar: string]>([
  ['nothing', {}, 'Offhours', 'خارج الدوام'],
  ['minutes', { followUp: followUp('open', 13 * MINUTE_MS) }, 'Offhours', 'خارج الدوام'],
  [
    'a break that comes',
    { breaks: SOON },
    'Offhours: Eye break in a moment',
    'خارج الدوام: استراحة للعينين بعد لحظات',
  ],
  [
    'one that asks, before one that comes',
    { breaks: { breaks: [...SOON.breaks, { ...MOVE, state: 'prompted' }] } },
    'Offhours: Time to move',
    'خارج الدوام: حان وقت الحركة',
  ],
  [
    'seconds, which are worth more than a break',
    { breaks: SOON, followUp: followUp('ending', 0) },
    'Offhours',
    'خارج الدوام',
  ],
])('the button with %s says so', (_what, more, en, ar) => {
  expect([titleOf(facts(more)), titleOf(facts({ ...more, locale: 'ar' }))]).toEqual([en, ar]);
});
