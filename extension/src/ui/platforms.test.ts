import { expect, test } from 'vitest';
import { createTexts } from '@/i18n';
import { knowing } from './platforms';

test.each([
  ['en', 'Away from the screen'],
  ['ar', 'بعيدًا عن الشاشة'],
])('what is away from the screen has a name in %s, and is no platform to choose', (locale, name) => {
  const platforms = knowing([], createTexts(locale).text('away'));
  expect(['away', 'facebook', 'nobody-knows'].map(platforms.nameOf)).toEqual([
    name,
    'Facebook',
    'nobody-knows',
  ]);
  expect(platforms.byId('away')).toBeUndefined();
  expect(platforms.all.map(({ id }) => id)).not.toContain('away');
});
