import type { BrowserInfo, Status } from '@protocol/messages';
import { expect, test } from 'vitest';
import { cairo, status } from './fixtures';
import { gapsIn, gapsOf } from './gaps';

const CHROMIUM: BrowserInfo = { id: 'b_1', family: 'chromium', pairedMs: 1, connected: true };
const FIREFOX: BrowserInfo = { id: 'b_2', family: 'firefox', name: 'Work', pairedMs: 1, connected: false };

function told(more: Partial<Status>): { status: Status } {
  return { status: { ...status(cairo(22)), browsers: [CHROMIUM, FIREFOX], ...more } };
}

/** An evening's gap of a browser, in minutes after 21:00. */
function gap(browser: BrowserInfo, fromMin: number, toMin: number) {
  return { browser: browser.id, fromMs: cairo(21, fromMin), toMs: cairo(21, toMin) };
}

test('while the daemon is away nothing is said', () => {
  expect(gapsOf({})).toEqual({ now: [], past: [], more: 0, readMs: 0 });
});

test('a browser that runs unwatched is told as that, and not once more as what is past', () => {
  const browsers = [CHROMIUM, { ...FIREFOX, unwatchedMs: cairo(21, 14) }];
  expect(gapsOf(told({ browsers, gaps: [gap(FIREFOX, 14, 20)] }))).toEqual({
    now: [{ browser: 'Work', fromMs: cairo(21, 14) }],
    past: [],
    more: 0,
    readMs: 0,
  });
});

test('what is past is told newest first, and no more than fits', () => {
  const gaps = [0, 10, 20, 30, 40].map((minute) => gap(minute ? CHROMIUM : FIREFOX, minute, minute + 5));
  const { past, more, readMs } = gapsOf(told({ gaps }));
  expect(past.map(({ browser, times }) => [browser, times.map(({ fromMs }) => fromMs)])).toEqual([
    ['Chromium', [cairo(21, 40), cairo(21, 30), cairo(21, 20)]],
  ]);
  expect([more, readMs]).toEqual([2, cairo(21, 45)]);
});

test('what was read is not told again, and what came since is', () => {
  const gaps = [gap(FIREFOX, 0, 10), gap(CHROMIUM, 5, 30)];
  const { past } = gapsOf({ ...told({ gaps }), gapReadMs: cairo(21, 10) });
  expect(past).toEqual([{ browser: 'Chromium', times: [gap(CHROMIUM, 5, 30)] }]);
});

test('of each browser its times are together', () => {
  const gaps = [gap(CHROMIUM, 0, 2), gap(FIREFOX, 5, 10), gap(CHROMIUM, 20, 30)];
  expect(gapsOf(told({ gaps })).past.map(({ browser, times }) => [browser, times.length])).toEqual([
    ['Chromium', 2],
    ['Work', 1],
  ]);
});

test('a browser that is paired no more has no name', () => {
  const gaps = [{ browser: 'b_3', fromMs: cairo(21), toMs: cairo(22) }];
  expect(gapsOf(told({ gaps })).past[0]).toEqual({ browser: undefined, times: gaps });
});

test('of a period it is told also where somebody has read of it, and by whom it is over', () => {
  const browsers = [CHROMIUM, { ...FIREFOX, unwatchedMs: cairo(22) }];
  expect(gapsIn([gap(FIREFOX, 14, 20)], browsers)).toEqual({
    past: [{ browser: 'Work', times: [gap(FIREFOX, 14, 20)] }],
    more: 0,
  });
});
