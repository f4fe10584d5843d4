import type { OffHours, OffPlace } from '@protocol/messages';
import { describe, expect, it, test } from 'vitest';
import { isDelayed, isFirmer, newPlace, placeOf, waitOf, withoutPlace, withPlace, withWait } from './off';
import { USUAL } from './usual.fixture';

const CARE: OffPlace = { role: 'care', verdict: 'open' };
const FACEBOOK: OffPlace = { platform: 'facebook', verdict: 'delay' };

const off = (verdict: OffHours['verdict'], ...places: OffPlace[]): OffHours => ({
  ...USUAL.off,
  verdict,
  ...(places.length > 0 && { places }),
});
const settings = (...places: OffPlace[]) => ({ ...USUAL, off: off('closed', ...places) });

describe('the wait', () => {
  test.each([
    ['10s', 10],
    ['20s', 20],
    ['1m', 60],
    ['60s', 60],
    ['1m30s', 90],
  ])('%s is %i seconds', (wait, seconds) => {
    expect(waitOf({ wait })).toBe(seconds);
  });

  test.each([
    [10, '10s'],
    [45, '45s'],
    [60, '1m'],
  ])('of %i seconds is written %s, and nothing else changes', (seconds, wait) => {
    expect(withWait(USUAL, seconds)).toEqual({ ...USUAL, off: { ...USUAL.off, wait } });
  });

  test.each<[string, OffHours, boolean]>([
    ['everything waits', off('delay'), true],
    ['one place does', off('closed', CARE, FACEBOOK), true],
    ['nothing does', off('closed', CARE), false],
  ])('counts when %s: %#', (_, hours, counts) => {
    expect(isDelayed(hours)).toBe(counts);
  });
});

describe('places', () => {
  it('go to the end, change where they stand, and leave no empty list', () => {
    const both = withPlace(settings(CARE), 1, FACEBOOK);
    expect(both).toEqual(settings(CARE, FACEBOOK));
    expect(withPlace(both, 0, { ...CARE, verdict: 'remind' })).toEqual(
      settings({ ...CARE, verdict: 'remind' }, FACEBOOK),
    );
    expect(withoutPlace(both, 0)).toEqual(settings(FACEBOOK));
    expect(withoutPlace(settings(CARE), 0).off).not.toHaveProperty('places');
  });

  test.each<[Parameters<typeof placeOf>, OffPlace]>([
    [['facebook', 'care', 'open'], { platform: 'facebook', role: 'care', verdict: 'open' }],
    [['facebook', '', 'delay'], FACEBOOK],
    [['', 'care', 'open'], CARE],
    [['', '', 'open'], { verdict: 'open' }],
  ])('from %j', (chosen, place) => {
    expect(placeOf(...chosen)).toStrictEqual(place);
  });

  test.each<[OffHours['verdict'], OffPlace]>([
    ['closed', CARE],
    ['delay', CARE],
    ['remind', { role: 'feed', verdict: 'closed' }],
    ['open', { role: 'feed', verdict: 'closed' }],
  ])('begin as something else than the rest, which is %s', (verdict, place) => {
    expect(newPlace(off(verdict))).toEqual(place);
  });
});

test.each<[string, OffHours, boolean]>([
  ['everything closes', off('closed'), true],
  ['everything waits', off('delay'), true],
  ['one place waits', off('open', FACEBOOK), true],
  ['there is a reminder anyway', off('remind', CARE), false],
  ['everything is open', off('open'), false],
])('the first week is freer when %s: %#', (_, hours, firmer) => {
  expect(isFirmer(hours)).toBe(firmer);
});
