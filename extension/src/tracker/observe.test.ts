import { describe, expect, test } from 'vitest';
import type { SpanDraft } from './cut';
import { activityOf, observe, quiet, restore } from './observe';
import type { Sample } from './sample';

/** Instants are written in seconds after this one. */
const START_MS = Date.UTC(2026, 2, 29, 9);
const at = (s: number) => START_MS + s * 1000;

const place = (rule: string) => ({ platform: rule.split('.')[0] ?? '', role: 'feed' as const, rule });
const FEED = place('facebook.feed');
const CARE = place('facebook.care');
const VIDEO = place('youtube.feed');

type Look = [s: number, seen: Partial<Sample>];

/** A look at which somebody typed just now. */
function sampleAt(s: number, seen: Partial<Sample>): Sample {
  return { audible: false, presence: 'active', inputMs: at(s), zone: 'Africa/Cairo', ...seen };
}

/** What the looks made, one line a span: "rule attention from-to since". */
function spansOf(looks: Look[], first = quiet(START_MS)): string[] {
  let state = first;
  const drafts: SpanDraft[] = [];
  for (const [s, seen] of looks) {
    const seenNow = observe(state, sampleAt(s, seen), at(s));
    state = seenNow.state;
    drafts.push(...seenNow.closed);
  }
  return drafts.map(line);
}

function line({ rule, client, attention, fromMs, toMs, sinceMs }: SpanDraft): string {
  const s = (ms: number) => (ms - START_MS) / 1000;
  const what = [rule, ...(client ? [`for ${client}`] : []), attention].join(' ');
  return `${what} ${s(fromMs)}-${s(toMs)} since ${s(sinceMs)}`;
}

/** The same look every 5 s, as the tracker takes them. */
function steady(fromS: number, toS: number, seen: Partial<Sample>): Look[] {
  const count = Math.floor((toS - fromS) / 5) + 1;
  return Array.from({ length: count }, (_, index) => [fromS + 5 * index, seen]);
}

const nothing = {};
const feed = { focused: FEED };
const care = { focused: CARE };
const nour = { focused: { ...FEED, client: 'c1' } };
const bayt = { focused: { ...FEED, client: 'c2' } };

describe('a span', () => {
  test.each<[name: string, looks: Look[], spans: string[]]>([
    [
      'ends where something else begins',
      [
        [0, feed],
        [5, feed],
        [8, care],
        [12, nothing],
      ],
      ['facebook.feed focused 0-8 since 0', 'facebook.care focused 8-12 since 8'],
    ],
    [
      'goes on while the same place is seen',
      [
        [0, feed],
        [5, feed],
        [10, feed],
        [15, nothing],
      ],
      ['facebook.feed focused 0-15 since 0'],
    ],
    [
      'ends where the page is for somebody else, from then on',
      [
        [0, feed],
        [5, nour],
        [10, nour],
        [12, bayt],
        [20, feed],
        [22, nothing],
      ],
      [
        'facebook.feed focused 0-5 since 0',
        'facebook.feed for c1 focused 5-12 since 5',
        'facebook.feed for c2 focused 12-20 since 12',
        'facebook.feed focused 20-22 since 20',
      ],
    ],
    [
      'is not made by a page that is none',
      [
        [0, nothing],
        [60, nothing],
      ],
      [],
    ],
    [
      'of no length is none',
      [
        [0, feed],
        [0, care],
        [5, nothing],
      ],
      ['facebook.care focused 0-5 since 0'],
    ],
    [
      'is cut at a minute, with the same since',
      [...steady(0, 130, feed), [131, nothing]],
      [
        'facebook.feed focused 0-60 since 0',
        'facebook.feed focused 60-120 since 0',
        'facebook.feed focused 120-131 since 0',
      ],
    ],
    [
      'begins anew when the person comes back',
      [
        [0, feed],
        [5, nothing],
        [9, feed],
        [14, nothing],
      ],
      ['facebook.feed focused 0-5 since 0', 'facebook.feed focused 9-14 since 9'],
    ],
    [
      'of another kind of attention is another',
      [
        [0, { focused: VIDEO, audible: true }],
        [5, { watched: VIDEO }],
        [10, nothing],
      ],
      ['youtube.feed focused 0-5 since 0', 'youtube.feed watched 5-10 since 5'],
    ],
    [
      'is of what has the focus, when another can be heard',
      [
        [0, { ...feed, watched: VIDEO }],
        [5, nothing],
      ],
      ['facebook.feed focused 0-5 since 0'],
    ],
  ])('%s', (_name, looks, spans) => {
    expect(spansOf(looks)).toEqual(spans);
  });
});

describe('going idle', () => {
  /** Nobody touches anything after `inputS`; the browser says so a minute later. */
  const untouched = (inputS: number, seen: Partial<Sample>) => ({ ...seen, inputMs: at(inputS) });

  test('B14 cuts back to the last input', () => {
    const looks = [
      ...steady(0, 65, feed),
      ...steady(70, 125, untouched(66, feed)),
      [126, { ...untouched(66, feed), presence: 'idle' }],
    ];
    expect(spansOf(looks as Look[])).toEqual([
      'facebook.feed focused 0-60 since 0',
      'facebook.feed focused 60-66 since 0',
    ]);
  });

  test('never takes back a span that was cut off', () => {
    const looks = [
      ...steady(0, 50, feed),
      ...steady(55, 110, untouched(50, feed)),
      [111, { ...untouched(51, feed), presence: 'idle' }],
    ];
    expect(spansOf(looks as Look[])).toEqual(['facebook.feed focused 0-51 since 0']);
  });

  test('is no end for what can be seen and heard', () => {
    const video = { focused: VIDEO, audible: true };
    const looks = [
      ...steady(0, 55, video),
      ...steady(60, 100, { ...untouched(0, video), presence: 'idle' }),
      [105, nothing],
    ];
    expect(spansOf(looks as Look[])).toEqual([
      'youtube.feed focused 0-60 since 0',
      'youtube.feed focused 60-105 since 0',
    ]);
  });

  test.each([
    ['all the time', 300, ['watched 66-126 since 66', 'watched 126-147 since 66']],
    ['for 20 s', 20, ['watched 107-147 since 107']],
  ])(
    'a silent video is watched from the last input on, where it has played %s',
    (_name, playedS, watched) => {
      const idle = {
        ...untouched(66, { focused: VIDEO, playedMs: playedS * 1000 }),
        presence: 'idle' as const,
      };
      const looks = [
        ...steady(0, 65, { focused: VIDEO }),
        ...steady(70, 125, untouched(66, { focused: VIDEO })),
        ...steady(127, 147, idle),
        [148, { ...idle, playedMs: undefined }],
      ];
      expect(spansOf(looks as Look[])).toEqual([
        'youtube.feed focused 0-60 since 0',
        'youtube.feed focused 60-66 since 0',
        ...watched.map((span) => `youtube.feed ${span}`),
      ]);
    },
  );

  test('a sleep is not watched, whatever played before it and goes on after', () => {
    const idle = { ...untouched(0, { focused: VIDEO, playedMs: 7_200_000 }), presence: 'idle' as const };
    const looks = [...steady(0, 10, { focused: VIDEO }), ...steady(28_805, 28_815, idle), [28_816, nothing]];
    expect(spansOf(looks as Look[])).toEqual([
      'youtube.feed focused 0-10 since 0',
      'youtube.feed watched 28805-28816 since 28805',
    ]);
  });

  test('ends a video where it fell silent', () => {
    const idle = { ...untouched(0, {}), presence: 'idle' as const };
    const looks = [...steady(0, 90, { ...idle, watched: VIDEO }), [95, idle]];
    expect(spansOf(looks as Look[])).toEqual([
      'youtube.feed watched 0-60 since 0',
      'youtube.feed watched 60-90 since 0',
    ]);
  });

  test('B14 behind a locked screen nothing has attention, however loud', () => {
    const locked = { focused: VIDEO, audible: true, presence: 'locked' as const, inputMs: at(4) };
    expect(
      spansOf([
        [0, { focused: VIDEO }],
        [5, locked],
        [10, locked],
      ]),
    ).toEqual(['youtube.feed focused 0-5 since 0']);
  });

  test('a screen that locks by itself is locked since the last input', () => {
    const looks = [
      ...steady(0, 10, feed),
      ...steady(15, 40, untouched(12, feed)),
      [43, { ...untouched(12, feed), presence: 'locked' }],
    ];
    expect(spansOf(looks as Look[])).toEqual(['facebook.feed focused 0-12 since 0']);
  });
});

describe('the clock', () => {
  test.each<[name: string, looks: Look[], spans: string[]]>([
    [
      'a gap of 30 s counts',
      [
        [0, feed],
        [30, feed],
        [31, nothing],
      ],
      ['facebook.feed focused 0-31 since 0'],
    ],
    [
      'B13 a longer gap was sleep, and counts nothing',
      [
        [0, feed],
        [5, feed],
        [36, feed],
        [40, nothing],
      ],
      ['facebook.feed focused 0-5 since 0', 'facebook.feed focused 36-40 since 36'],
    ],
    [
      'B13 a night in sleep counts nothing',
      [
        [0, feed],
        [5, feed],
        [8 * 3600, nothing],
      ],
      ['facebook.feed focused 0-5 since 0'],
    ],
    [
      'a clock set back begins anew',
      [
        [100, feed],
        [105, feed],
        [50, feed],
        [52, nothing],
      ],
      ['facebook.feed focused 100-105 since 100', 'facebook.feed focused 50-52 since 50'],
    ],
  ])('%s', (_name, looks, spans) => {
    expect(spansOf(looks)).toEqual(spans);
  });

  test('another zone begins another span of the same attention', () => {
    const looks: Look[] = [
      [0, feed],
      [5, { ...feed, zone: 'Europe/Berlin' }],
      [10, nothing],
    ];
    expect(spansOf(looks)).toEqual([
      'facebook.feed focused 0-5 since 0',
      'facebook.feed focused 5-10 since 0',
    ]);
  });
});

describe('a worker that died', () => {
  const left = {
    rule: FEED.rule,
    attention: 'focused' as const,
    sinceMs: at(0),
    fromMs: at(60),
    seenMs: at(130),
    sureMs: at(118),
    zone: 'Africa/Cairo',
  };

  test('leaves a span that ends where it was last seen', () => {
    expect(restore(left).closed.map(line)).toEqual([
      'facebook.feed focused 60-120 since 0',
      'facebook.feed focused 120-130 since 0',
    ]);
  });

  test.each<[name: string, looks: Look[], spans: string[]]>([
    [
      'the same attention soon after goes on',
      [
        [135, feed],
        [140, nothing],
      ],
      ['facebook.feed focused 135-140 since 0'],
    ],
    [
      'the same place much later is another',
      [
        [161, feed],
        [165, nothing],
      ],
      ['facebook.feed focused 161-165 since 161'],
    ],
    [
      'another place is another',
      [
        [135, care],
        [140, nothing],
      ],
      ['facebook.care focused 135-140 since 135'],
    ],
    [
      'what was seen in between ends it',
      [
        [131, nothing],
        [135, feed],
        [140, nothing],
      ],
      ['facebook.feed focused 135-140 since 135'],
    ],
  ])('%s', (_name, looks, spans) => {
    expect(spansOf(looks, restore(left).state)).toEqual(spans);
  });
});

test('the activity names the open span, or since when there is none', () => {
  const first = observe(quiet(at(0)), sampleAt(5, feed), at(5)).state;
  expect(activityOf(first)).toEqual({
    rule: FEED.rule,
    attention: 'focused',
    sinceMs: at(5),
    fromMs: at(5),
    away: false,
  });
  const idle = observe(first, sampleAt(20, { ...feed, presence: 'idle', inputMs: at(12) }), at(20)).state;
  expect(activityOf(idle)).toEqual({ sinceMs: at(12), fromMs: at(12), away: true });
});

test('the activity says why nobody should be interrupted, also while the same place has attention, and that it is over', () => {
  const first = observe(quiet(at(0)), sampleAt(5, { ...feed, hold: 'typing' }), at(5)).state;
  const second = observe(first, sampleAt(10, { ...feed, hold: 'live' }), at(10)).state;
  const third = observe(second, sampleAt(15, nothing), at(15)).state;
  expect([first, second, third].map((state) => activityOf(state).hold)).toEqual([
    'typing',
    'live',
    undefined,
  ]);
});

test('the activity says since when nobody is there, also where no platform had attention', () => {
  const first = observe(quiet(at(0)), sampleAt(5, nothing), at(5)).state;
  const idle = { presence: 'idle' as const, inputMs: at(5), touchedMs: at(4) };
  const second = observe(first, sampleAt(65, idle), at(65)).state;
  expect(activityOf(second)).toEqual({ sinceMs: at(0), fromMs: at(0), away: true, inputMs: at(4) });
  const third = observe(second, sampleAt(70, nothing), at(70)).state;
  expect(activityOf(third)).toEqual({ sinceMs: at(0), fromMs: at(0), away: false });
});
