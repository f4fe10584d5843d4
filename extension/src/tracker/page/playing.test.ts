import { beforeEach, expect, test, vi } from 'vitest';
import { type Playing, watchPlaying } from './playing';

// How a browser tells of a video is found out in a real one: there is no document here.
interface Video {
  paused: boolean;
  ended: boolean;
  loop: boolean;
  readyState: number;
  currentTime: number;
  playbackRate: number;
  currentSrc?: string;
  checkVisibility(): boolean;
  getBoundingClientRect(): object;
}

const LARGE = { left: 0, top: 0, right: 600, bottom: 400 };

function video(traits: Partial<Video> = {}, rect: object = LARGE): Video {
  const running = {
    paused: false,
    ended: false,
    loop: false,
    readyState: 4,
    currentTime: 90,
    playbackRate: 1,
  };
  return { ...running, checkVisibility: () => true, getBoundingClientRect: () => rect, ...traits };
}

let videos: Video[];
let nowMs: number;
let playing: Playing;

beforeEach(() => {
  [videos, nowMs] = [[], 0];
  vi.stubGlobal('document', { querySelectorAll: () => videos });
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 800);
  playing = watchPlaying(() => nowMs);
  return () => vi.unstubAllGlobals();
});

/** The answer so much later, when the video has come that far. */
function after(laterMs: number, currentTime: number) {
  nowMs += laterMs;
  for (const video of videos) video.currentTime = currentTime;
  return playing.plays();
}

test.each<[name: string, videos: Video[], played: number | null]>([
  ['no video', [], null],
  ['one that plays', [video()], 90_000],
  ['one at double speed', [video({ playbackRate: 2 })], 45_000],
  ['one that is paused', [video({ paused: true })], null],
  ['one that is over', [video({ ended: true })], null],
  ['one that has not come', [video({ readyState: 1 })], null],
  ['one that runs in circles', [video({ loop: true })], null],
  ['one in a corner', [video({}, { left: 900, top: 700, right: 1500, bottom: 1100 })], null],
  ['one that cannot be seen', [video({ checkVisibility: () => false })], null],
  ['two, the longer of them', [video({ currentTime: 5 }), video()], 90_000],
])('%s', (_name, found, played) => {
  videos = found;
  expect(playing.plays()).toBe(played);
});

test('after a quarter of an hour without input a video must fill the screen', () => {
  videos = [video({ currentTime: 10 })];
  playing.plays();
  const after14Min = Array.from({ length: 28 }, () => after(30_000, nowMs / 1000 + 40));
  expect(after14Min).not.toContain(null);
  after(30_000, 900);
  after(30_000, 930);
  expect(after(30_000, 960)).toBeNull();
  vi.stubGlobal('document', { querySelectorAll: () => videos, fullscreenElement: {} });
  expect(after(30_000, 990)).toBe(990_000);
});

test('another film in the same player is not the one before', () => {
  videos = [video({ currentTime: 100, currentSrc: 'blob:1' })];
  playing.plays();
  for (const one of videos) one.currentSrc = 'blob:2';
  expect(after(5_000, 3)).toBe(3_000);
});

test('one that begins again plays to nobody, until its person was there again', () => {
  videos = [video({ currentTime: 10 })];
  expect([playing.plays(), after(5_000, 15), after(5_000, 3), after(5_000, 8), after(5_000, 14)]).toEqual([
    10_000,
    15_000,
    null,
    null,
    null,
  ]);
  expect(after(5_000, 16)).toBe(16_000);
  expect([after(30_000, 2), after(301_000, 2), after(5_000, 7)]).toEqual([null, 2_000, 7_000]);
});
