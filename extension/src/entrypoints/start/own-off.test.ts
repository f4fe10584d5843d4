import type { OffHours } from '@protocol/messages';
import { expect, test } from 'vitest';
import { FIRST_SETTINGS, OWN_SETTINGS } from '@/ui/fixtures';
import { ownOff } from './own-off';

const CARE = { role: 'care', verdict: 'open' } as const;

test.each<[string, Partial<OffHours>, boolean]>([
  ['close everything', {}, false],
  ['close everything, said with an empty list', { places: [] }, false],
  ['wait first', { verdict: 'delay' }, true],
  ['are open', { verdict: 'open' }, true],
  ['close but for a place', { places: [CARE] }, true],
])('off hours of one’s own that %s', (_what, more, isOwn) => {
  const off = { ...OWN_SETTINGS.settings.off, ...more };
  const settings = { ...OWN_SETTINGS, settings: { ...OWN_SETTINGS.settings, off } };
  expect(ownOff(settings)).toEqual(isOwn ? off : undefined);
});

test('off hours that nobody has set are not one’s own', () => {
  const off: OffHours = { ...FIRST_SETTINGS.settings.off, verdict: 'delay' };
  expect(ownOff({ ...FIRST_SETTINGS, settings: { ...FIRST_SETTINGS.settings, off } })).toBeUndefined();
  expect(ownOff(undefined)).toBeUndefined();
});
