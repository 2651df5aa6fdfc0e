import type { Language } from '../graphql/__generated__/graphql.ts';
import { LANGUAGES } from './language.ts';

const KEY = 'portal-language';

/** The language last spoken in this browser; French when there is none. */
export function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(KEY);
  return LANGUAGES.find((language) => language === remembered) ?? 'FR';
}

/** Keeps `language` for the next visit, before anybody has signed in. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
