import { describe, expect, it } from 'vitest';
import { createTexts } from '@/i18n';
import type { FollowUpNow } from './follow-up';
import { isLastMinute, type Strip, stripAt, stripOf } from './strip';

const NOW = 1_795_000_000_000;
const MINUTE_MS = 60_000;

function followUp(more: Partial<FollowUpNow>): FollowUpNow {
  return {
    state: 'open',
    leftMs: 10 * MINUTE_MS,
    spending: true,
    untilMs: NOW + 90_000,
    alone: false,
    ...more,
  };
}

function strip(more: Partial<FollowUpNow>, hidden?: 'open' | 'ending', locale = 'en'): Strip | undefined {
  return stripOf(followUp(more), createTexts(locale), NOW, hidden);
}

describe('stripOf', () => {
  it.each([
    ['open', {}, undefined, true],
    ['open, put away', {}, 'open', false],
    ['ending, put away before', { state: 'ending' }, 'open', true],
    ['ending, put away', { state: 'ending' }, 'ending', false],
    ['ready', { state: 'ready' }, undefined, false],
    ['spent', { state: 'spent' }, undefined, false],
    ['none', { state: 'none' }, undefined, false],
  ] as const)('%s', (_what, more, hidden, shown) => {
    expect(strip(more, hidden) !== undefined).toBe(shown);
  });
});

describe('stripAt', () => {
  it.each([
    ['runs', {}, MINUTE_MS, 'running', '9:00'],
    ['stands still', { spending: false }, MINUTE_MS, 'paused', '10:00'],
    ['is more visible in the last minute', {}, 9 * MINUTE_MS, 'last', '1:00'],
    ['waits at nothing for the daemon to say that it ends', {}, 11 * MINUTE_MS, 'last', '0:00'],
    ['ends', { state: 'ending', leftMs: 0, untilMs: NOW + 30_000 }, 12_000, 'ending', '0:18'],
    ['is over then', { state: 'ending', leftMs: 0, untilMs: NOW + 30_000 }, 30_000, 'over', '0:00'],
    ['runs to the stated end without a daemon', { alone: true }, 0, 'running', '1:30'],
    ['ends by itself without one', { alone: true }, 61_000, 'ending', '0:29'],
  ] as const)('%s', (_what, more, afterMs, manner, clock) => {
    expect(stripAt(strip(more) as Strip, NOW + afterMs)).toEqual({ manner, clock });
  });

  it.each([
    ['long before', {}, MINUTE_MS, false],
    ['where it stands still', { spending: false }, MINUTE_MS, false],
    ['with a minute left', {}, 9 * MINUTE_MS, true],
    ['in the ending', { state: 'ending', leftMs: 0, untilMs: NOW + 30_000 }, 12_000, true],
    ['while the page closes', { state: 'ending', leftMs: 0, untilMs: NOW + 30_000 }, 31_000, true],
    ['where it did not close', { state: 'ending', leftMs: 0, untilMs: NOW + 30_000 }, 36_000, false],
  ] as const)('is in its last minute: %s', (_what, more, afterMs, isLast) => {
    expect(isLastMinute(strip(more) as Strip, NOW + afterMs)).toBe(isLast);
  });

  it('has the digits of its person', () => {
    expect(stripAt(strip({}, undefined, 'ar-EG') as Strip, NOW).clock).toBe('١٠:٠٠');
  });
});
