import { describe, expect, it, test } from 'vitest';
import { cairo } from '@/ui/fixtures';
import { around, inside, readNaming, readSeconds, wallSeconds, writeNaming, writeSeconds } from './day-times';

const ZONE = 'Africa/Cairo';
const DAY = { zone: ZONE, fromMs: cairo(0), toMs: cairo(24) };
const SECOND_MS = 1_000;

describe('the times of a stretch', () => {
  const range = (from: number, to: number) => ({ fromMs: from, toMs: to });

  it.each([
    [
      'to the second',
      range(cairo(10, 2) + 37 * SECOND_MS, cairo(10, 40) + SECOND_MS),
      '10:02:37',
      '10:40:01',
    ],
    ['to the millisecond', range(cairo(10, 2) + 37_900, cairo(10, 40) + 1_100), '10:02:37', '10:40:02'],
    ['to the minute', range(cairo(10, 2), cairo(10, 40)), '10:02', '10:40'],
    [
      'of some seconds',
      range(cairo(10, 2) + SECOND_MS, cairo(10, 2) + 9 * SECOND_MS),
      '10:02:01',
      '10:02:09',
    ],
    ['from the night before', range(cairo(-1), cairo(0, 10)), '00:00', '00:10'],
    ['over midnight', range(cairo(23, 50), cairo(24, 20)), '23:50', '24:00'],
    ['up to midnight', range(cairo(23, 50), cairo(24) - 1), '23:50', '24:00'],
  ])('%s are its seconds', (_, stretch, from, to) => {
    expect(around(stretch, DAY)).toEqual({ from, to });
  });

  it('of which nobody knows touch nothing beside it', () => {
    const absence = range(cairo(10, 2) + 37 * SECOND_MS, cairo(11, 15) + 12 * SECOND_MS);
    expect(inside(absence, DAY)).toEqual({ from: '10:03', to: '11:15' });
    expect(inside(range(cairo(0), cairo(24)), DAY)).toEqual({ from: '00:00', to: '24:00' });
  });
});

describe('on a night on which clocks are put back from 24:00 to 23:00', () => {
  const utc = (hour: number, minute = 0, ms = 0) => Date.UTC(2026, 9, 29, hour, minute, 0, ms);
  const long = { zone: ZONE, fromMs: utc(-3), toMs: utc(22) };
  const first = { fromMs: utc(20, 10), toMs: utc(20, 40) };
  const second = { fromMs: utc(21, 10), toMs: utc(21, 40) };

  it('the instants tell the hours apart', () => {
    const clocks = { from: '23:10', to: '23:40' };
    expect([first, second].map((range) => around(range, long))).toEqual([
      { ...clocks, ...first },
      { ...clocks, ...second },
    ]);
    expect(inside(second, long)).toEqual({ ...clocks, ...second });
  });

  it('they are those of what is written', () => {
    const exact = around({ fromMs: utc(20, 50, 400), toMs: utc(21, 10, 400) }, long);
    expect(exact).toEqual({ from: '23:50', to: '23:10:01', fromMs: utc(20, 50), toMs: utc(21, 10, 1_000) });
    expect(around({ fromMs: utc(-4), toMs: utc(23) }, long)).toEqual({
      ...{ from: '00:00', to: '24:00' },
      ...{ fromMs: long.fromMs, toMs: long.toMs },
    });
  });
});

test('clocks are those of the zone', () => {
  const zones = ['UTC', ZONE, 'Asia/Kathmandu'];
  expect(zones.map((zone) => writeSeconds(wallSeconds(cairo(0, 5) + 7 * SECOND_MS, zone)))).toEqual([
    '22:05:07',
    '00:05:07',
    '03:50:07',
  ]);
});

test('seconds are read as they are written', () => {
  for (const time of ['00:00', '09:02:07', '23:59:59', '24:00'])
    expect(writeSeconds(readSeconds(time))).toBe(time);
});

describe('an address', () => {
  it('names the times of an absence', () => {
    const query = writeNaming({ date: '2026-11-23' }, { from: '10:03', to: '24:00' });
    expect(query).toBe('?day=2026-11-23&name=10:03-24:00');
    expect(readNaming(query)).toEqual({ from: '10:03', to: '24:00' });
  });

  it.each(['', '?day=2026-11-23', '?name=', '?name=10-11', '?name=10:03', '?name=10:03-11:15x'])(
    'without them says so: %s',
    (query) => {
      expect(readNaming(query)).toBeUndefined();
    },
  );
});
