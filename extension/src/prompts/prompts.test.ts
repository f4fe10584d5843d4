import type { Notice, NoticePress } from '@protocol/messages';
import { beforeEach, expect, test } from 'vitest';
import type { NoticeBoard } from '@/adapters/notices';
import { Prompts } from './prompts';

const START = { act: 'start', label: 'Start' };
const EYES: Notice = { tag: 'break.eyes', atMs: 1, title: 'Eyes', body: '', buttons: [START] };
const CLOSING: Notice = { tag: 'closing', atMs: 2, title: 'Closes in 5 minutes', body: '' };

/** What a person saw happen on the board, in order. */
let seen: string[];
let told: NoticePress[];
let memory: Notice[];

beforeEach(() => {
  [seen, told, memory] = [[], [], []];
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
