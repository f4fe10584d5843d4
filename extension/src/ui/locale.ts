import type { Settings } from '@protocol/messages';

/**
 * The tag that texts, digits and times follow. The person's own region is kept where it speaks the chosen language, since
 * digits differ between Arab countries; any other language falls back to English.
 */
export function pageLocale(language: Settings['language'], uiLanguage: string): string {
  const spoken = uiLanguage.startsWith('ar') ? 'ar' : 'en';
  const wanted = language === 'system' ? spoken : language;
  return uiLanguage.split('-')[0] === wanted ? uiLanguage : wanted;
}
