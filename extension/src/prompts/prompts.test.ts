import type { Notice, NoticePress } from '@protocol/messages';
import { beforeEach, expect, test } from 'vitest';
import type { NoticeBoard } from '@/adapters/notices';
import { Prompts } from './prompts';

const START = { act: 'start', label: 'Start' };
const EYES: Notice = { tag: 'break.eyes', atMs: 1, title: 'Eyes', body: '', buttons: [START] };
const CLOSING: Notice = { tag: 'closing', atMs: 2, title: 'Closes in 5 minutes', body: '' };

const PAIRED: Notice = { tag: 'paired.3', atMs: 3, title: 'Another browser', body: '' };

/** What a person saw happen on the board, in order. */
let seen: string[];
let told: NoticePress[];
let memory: Notice[];
let away: boolean;
let nowMs: number;

beforeEach(() => {
  [seen, told, memory] = [[], [], []];
  [away, nowMs] = [false, 10];
});

/** Prompts as a new life of the worker makes them. */
function revive(): Prompts {
  const board: NoticeBoard = {
    remembered: async () => memory,
    remember: async (notices) => {
      memory = structuredClone(notices);
    },
    putUp: async ({ tag, atMs }) => void seen.push(`+${tag} ${atMs}`),
    takeDown: async (tag) => void seen.push(`-${tag}`),
  };
  return new Prompts({
    board,
    now: () => nowMs,
    isAway: async () => away,
    tell: (press) => void told.push(press),
    openPopup: async () => void seen.push('popup'),
  });
}

test('what is new is put up, what is gone is taken down, and the rest is left alone', async () => {
  const prompts = revive();
  await prompts.show([EYES]);
  await prompts.show([EYES, CLOSING]);
  await prompts.show([CLOSING]);
  await prompts.show([]);
  expect(seen).toEqual(['+break.eyes 1', '+closing 2', '-break.eyes', '-closing']);
});

test('a later notice with the same tag takes the place of the first', async () => {
  const prompts = revive();
  await prompts.show([EYES]);
  await prompts.show([{ ...EYES, atMs: 9 }]);
  expect(seen).toEqual(['+break.eyes 1', '+break.eyes 9']);
});

test('B1 a worker that died in between shows nothing twice', async () => {
  await revive().show([EYES, CLOSING]);
  await revive().show([EYES, CLOSING]);
  expect(seen).toEqual(['+break.eyes 1', '+closing 2']);
});

test('B1 a button that woke the worker is told by its act', async () => {
  await revive().show([EYES]);
  await revive().pressed('break.eyes', 0);
  expect(told).toEqual([{ tag: 'break.eyes', act: 'start' }]);
  expect(seen).toEqual(['+break.eyes 1', '-break.eyes']);
});

test.each([
  ['an unknown notice', 'break.move', 0],
  ['a button that is not there', 'break.eyes', 4],
])('%s is told to nobody', async (_name, tag, button) => {
  const prompts = revive();
  await prompts.show([EYES]);
  await prompts.pressed(tag, button);
  expect(told).toEqual([]);
});

test('a click on a notice that asks opens the popup, on another it only goes', async () => {
  const prompts = revive();
  await prompts.show([EYES, CLOSING]);
  seen = [];
  await prompts.clicked('closing');
  await prompts.clicked('break.eyes');
  expect(seen).toEqual(['-closing', '-break.eyes', 'popup']);
});

test('what can wait is held while nobody is at the desk, and shown once when they are back', async () => {
  const prompts = revive();
  away = true;
  await prompts.show([EYES]);
  await prompts.show([EYES, PAIRED]);
  expect(seen).toEqual(['+paired.3 3']);
  away = false;
  await prompts.again();
  await prompts.again();
  expect(seen).toEqual(['+paired.3 3', '+break.eyes 1']);
});

test('what stands on the board when its person leaves stays there until it is no longer so', async () => {
  const prompts = revive();
  await prompts.show([EYES, CLOSING]);
  away = true;
  await prompts.show([EYES, { ...CLOSING, atMs: 9 }]);
  expect(seen).toEqual(['+break.eyes 1', '+closing 2', '-closing']);
  away = false;
  await prompts.again();
  expect(seen.slice(3)).toEqual(['+closing 9']);
});

test.each<[string, Notice[], string[]]>([
  ['a question that is answered elsewhere', [], []],
  ['news that is old', [CLOSING], []],
  ['a question, however old', [EYES], ['+break.eyes 1']],
])('%s, held until its person is back', async (_name, last, want) => {
  const prompts = revive();
  away = true;
  await prompts.show([EYES, CLOSING]);
  await prompts.show(last);
  [away, nowMs] = [false, 60_003];
  await prompts.again();
  expect(seen).toEqual(want);
});
