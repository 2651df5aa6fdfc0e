import { useLingui } from '@lingui/react';
import type { Language } from '../graphql/__generated__/graphql.ts';
import { languageOf } from './language.ts';

/** The language in which the portal speaks at present. */
export function useLanguage(): Language {
  const { i18n } = useLingui();
  return languageOf(i18n.locale);
}
