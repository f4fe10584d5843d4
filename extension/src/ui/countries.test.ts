import { describe, expect, it } from 'vitest';
import { countriesIn, countryWeek, guessCountry } from './countries';

describe('the guess', () => {
  it.each([
    ['Africa/Cairo', 'en-US', 'EG'],
    ['Asia/Riyadh', 'ar', 'SA'],
    ['Asia/Kuwait', 'en-GB', 'KW'],
    ['Asia/Calcutta', 'en', 'IN'], // as Chromium still calls it
    ['Europe/Kiev', 'en', 'UA'],
    ['UTC', 'ar-MA', 'MA'],
    ['UTC', 'ar', 'EG'],
    ['Etc/GMT-2', 'en-US', 'US'],
    ['UTC', 'eo', undefined],
    ['UTC', '?!', undefined],
  ])('from %s and %s is %s', (zone, language, want) => {
    expect(guessCountry(zone, language)).toBe(want);
  });
});

describe('the list', () => {
  it('has names in the order of the alphabet', () => {
    const names = countriesIn('en').map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Afghanistan', 'Åland Islands']);
    expect(names).toEqual(
      expect.arrayContaining(['Palestine', 'United Kingdom', 'United States', 'Hong Kong']),
    );
    expect(names.length).toBeGreaterThan(240);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has names in Arabic', () => {
    const names = new Map(countriesIn('ar-EG').map(({ code, name }) => [code, name]));
    expect([names.get('EG'), names.get('PS'), names.get('LB')]).toEqual(['مصر', 'فلسطين', 'لبنان']);
  });
});

it.each([
  ['EG', 'sat', 'fri sat'],
  ['SA', 'sun', 'fri sat'],
  ['AE', 'mon', 'sat sun'],
  ['MA', 'mon', 'sat sun'],
  ['DZ', 'sat', 'fri sat'],
  ['IR', 'sat', 'fri'],
])('the week of %s', (code, first, weekend) => {
  expect(countryWeek(code)?.first).toBe(first);
  expect(countryWeek(code)?.weekend.join(' ')).toBe(weekend);
});

it.each(['', 'ZZ', 'eg', 'constructor', '__proto__'])('%s is no country', (code) => {
  expect(countryWeek(code)).toBeUndefined();
});
