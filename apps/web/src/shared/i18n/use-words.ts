import { localeOf } from './language.ts';
import { useLanguage } from './use-language.ts';

/** What the offer says of something, in both languages. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

/** Says the offer's own words in the language that the portal speaks. */
export function useWords(): (words: Words) => string {
  const locale = localeOf(useLanguage());
  return (words) => words[locale];
}
