import { localeOf } from '../i18n/language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { FORMATS, type Formats } from './formats.ts';

/** The formats of the language that the portal speaks. */
export function useFormats(): Formats {
  return FORMATS[localeOf(useLanguage())];
}
