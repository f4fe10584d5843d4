import type { Plan, VerdictRange } from '@protocol/messages';
import { expect, test } from 'vitest';
import { enteredNow } from './entered';

const MINUTE_MS = 60_000;
const NOW = 1_795_000_000_000;
const NIGHT = NOW + 180 * MINUTE_MS;
const END = NOW + 2_880 * MINUTE_MS;

function evening(...verdicts: VerdictRange[]): Plan {
  return {
    revision: 1,
    madeAtMs: NOW,
    validUntilMs: END,
    zone: 'Africa/Cairo',
    phases: [
      { phase: 'off', fromMs: NOW, toMs: NIGHT },
      { phase: 'night', fromMs: NIGHT, toMs: END },
    ],
    verdicts,
  };
}

const waits: VerdictRange = { verdict: 'delay', fromMs: NOW, toMs: NIGHT };
const closes: VerdictRange = { verdict: 'closed', fromMs: NOW, toMs: END };
const opened: VerdictRange = {
  verdict: 'open',
  fromMs: NOW,
  toMs: NOW + 10 * MINUTE_MS,
  platform: 'youtube',
  role: 'feed',
  opening: 'delay',
};
const told = [{ platform: 'youtube', untilMs: opened.toMs }];

test.each<[string, VerdictRange[], number, ReturnType<typeof enteredNow>]>([
  ['what was waited for', [waits, opened], NOW, told],
  ['each platform once', [waits, opened, { ...opened, role: 'care' }], NOW, told],
  ['until it is over', [waits, opened], opened.toMs, []],
  ['nothing, while it only waits', [waits], NOW, []],
  ['not what on-call opens where it is closed', [closes, { ...opened, opening: 'on_call' }], NOW, []],
  [
    'not what off hours leave open',
    [waits, { verdict: 'open', fromMs: NOW, toMs: END, platform: 'youtube' }],
    NOW,
    [],
  ],
])('%s', (_what, verdicts, atMs, want) => {
  expect(enteredNow(evening(...verdicts), atMs)).toEqual(want);
});
