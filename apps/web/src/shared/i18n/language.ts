import type { Language } from '../graphql/__generated__/graphql.ts';

/** The languages of the portal; French comes first. */
export const LANGUAGES = ['FR', 'EN'] as const satisfies readonly Language[];

/** The name of the message catalogues of a language, which is also its `lang` attribute. */
export type Locale = 'fr' | 'en';

/** The catalogue of a language. */
export function localeOf(language: Language): Locale {
  return language === 'FR' ? 'fr' : 'en';
}

/** The language of a catalogue. */
export function languageOf(locale: string): Language {
  return locale === 'en' ? 'EN' : 'FR';
}
