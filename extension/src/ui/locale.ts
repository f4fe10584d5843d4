import type { Settings } from '@protocol/messages';

/**
 * The tag that texts, digits and times follow. The person's own region is kept where it speaks the chosen language, since
 * digits differ between Arab countries; any other language falls back to English.
 */
export function pageLocale(language: Settings['language'], uiLanguage: string): string {
  const [first] = uiLanguage.split('-');
  const spoken = first === 'ar' ? 'ar' : 'en';
  const wanted = language === 'system' ? spoken : language;
  return first === wanted ? uiLanguage : wanted;
}
