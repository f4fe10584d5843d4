import { expect, test } from 'vitest';
import { type PageFacts, shapeOf } from './shape';

const NOW = 1_795_000_000_000;

test.each<[string, Partial<PageFacts>, string]>([
  ['a page that is only read', {}, 'curtain'],
  ['text that was typed', { holdsText: true }, 'line'],
  ['the keyboard in a field with something in it', { writes: true }, 'line'],
  ['a message that was just sent', { typedMs: NOW - 4_999 }, 'line'],
  ['a message that was sent a while ago', { typedMs: NOW - 5_000 }, 'curtain'],
  ['a message sent before the clock was set far back', { typedMs: NOW + 3_600_000 }, 'curtain'],
  ['a page that closes in a moment', { isClosing: true }, 'line'],
  ['a film that fills the screen', { isTaken: true }, 'nothing'],
  [
    'a film that fills the screen, with a comment typed beneath',
    { isTaken: true, holdsText: true },
    'nothing',
  ],
])('%s', (_what, more, shape) => {
  const facts = {
    holdsText: false,
    writes: false,
    typedMs: Number.NEGATIVE_INFINITY,
    isTaken: false,
    isClosing: false,
    ...more,
  };
  expect(shapeOf(facts, NOW)).toBe(shape);
});
