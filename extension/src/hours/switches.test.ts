import type { Settings } from '@protocol/messages';
import { expect, it } from 'vitest';
import { withDaysOff, withQuiet, withStrict } from './switches';
import { USUAL } from './usual.fixture';

it.each<[string, (settings: Settings, on: boolean) => Settings, Partial<Settings>]>([
  ['strictness', withStrict, { strict: true }],
  ['follow-up on days off', withDaysOff, { follow_up: { minutes: 15, days_off: true } }],
  ['quiet nights', (settings, on) => withQuiet(settings, 'night', on), { quiet: { night: true } }],
  ['quiet breaks', (settings, on) => withQuiet(settings, 'breaks', on), { quiet: { breaks: true } }],
])('%s that is switched off again leaves nothing', (_, put, written) => {
  const on = put(USUAL, true);
  expect(on).toEqual({ ...USUAL, ...written });
  expect(put(on, false)).toEqual(USUAL);
});

it('one quiet leaves the other alone', () => {
  const both = withQuiet(withQuiet(USUAL, 'night', true), 'breaks', true);
  expect(both.quiet).toEqual({ night: true, breaks: true });
  expect(withQuiet(both, 'night', false).quiet).toEqual({ breaks: true });
});
