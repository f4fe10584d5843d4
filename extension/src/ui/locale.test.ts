import { describe, expect, it } from 'vitest';
import { pageLocale } from './locale';

describe('pageLocale', () => {
  it.each([
    ['system', 'ar-EG', 'ar-EG'],
    ['system', 'en-GB', 'en-GB'],
    ['system', 'de-DE', 'en'],
    ['ar', 'ar-MA', 'ar-MA'],
    ['ar', 'en-GB', 'ar'],
    ['en', 'ar-EG', 'en'],
    ['en', 'en-US', 'en-US'],
    ['system', 'arn', 'en'],
  ] as const)('%s in a browser that speaks %s: %s', (language, uiLanguage, locale) => {
    expect(pageLocale(language, uiLanguage)).toBe(locale);
  });
});
