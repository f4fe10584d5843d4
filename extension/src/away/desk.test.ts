import { expect, test } from 'vitest';
import { type Desk, type DeskLook, look } from './desk';

const MINUTE_MS = 60_000;

/** One look at a minute of the story, what it sees, and what it comes to. */
type Step = [minute: number, seen: Partial<DeskLook>, away: boolean];

const idle: DeskLook = { presence: 'idle', watched: false };
const film: Partial<DeskLook> = { watched: true };
const input: Partial<DeskLook> = { presence: 'active' };
const locked: Partial<DeskLook> = { presence: 'locked' };

const stories: [string, Step[]][] = [
  [
    'four minutes are not yet away',
    [
      [1, {}, false],
      [4.9, {}, false],
    ],
  ],
  [
    'five minutes are, counted from the last input',
    [
      [1, {}, false],
      [5, {}, true],
    ],
  ],
  [
    'a locked screen is at once',
    [
      [0, input, false],
      [0.1, locked, true],
    ],
  ],
  [
    'a screen that is no longer locked, with nobody there yet',
    [
      [0, locked, true],
      [1, {}, true],
    ],
  ],
  [
    'input is back',
    [
      [1, {}, false],
      [5, {}, true],
      [6, input, false],
    ],
  ],
  [
    'input in between begins anew',
    [
      [1, {}, false],
      [3, input, false],
      [4, {}, false],
      [7.9, {}, false],
      [8, {}, true],
    ],
  ],
  [
    'who watches a film is there',
    [
      [1, film, false],
      [6, film, false],
      [20, film, false],
    ],
  ],
  [
    'and five minutes after it they are not',
    [
      [1, film, false],
      [20, film, false],
      [24.9, {}, false],
      [25, {}, true],
    ],
  ],
  [
    'a pause between two films is no absence',
    [
      [1, film, false],
      [20, film, false],
      [21, {}, false],
      [22, film, false],
      [26, {}, false],
    ],
  ],
  [
    'a locked screen is away, film or not',
    [
      [1, film, false],
      [2, { ...locked, ...film }, true],
    ],
  ],
  [
    'what begins to play while nobody is there is watched by nobody',
    [
      [1, {}, false],
      [5, {}, true],
      [6, film, true],
    ],
  ],
  [
    'a clock that was set back takes no minute away',
    [
      [10, {}, false],
      [2, {}, false],
      [6.9, {}, false],
      [7, {}, true],
    ],
  ],
];

test.each(stories)('%s', (_name, steps) => {
  let desk: Desk = { away: false };
  for (const [minute, seen, away] of steps) {
    desk = look(desk, { ...idle, ...seen }, minute * MINUTE_MS);
    expect(desk.away, `minute ${minute}`).toBe(away);
  }
});
