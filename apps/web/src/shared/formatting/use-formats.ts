import { useContext, useMemo } from 'react';
import { localeOf } from '../i18n/language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { formatsIn, type Formats } from './formats.ts';
import { Today } from './today.ts';

/** The formats of the language that the portal speaks, on the day that it is. */
export function useFormats(): Formats {
  const locale = localeOf(useLanguage());
  const today = useContext(Today);
  return useMemo(() => formatsIn(locale, today), [locale, today]);
}
