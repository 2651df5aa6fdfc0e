import { setupI18n } from '@lingui/core';
import type { Language } from '../graphql/__generated__/graphql.ts';
import { localeOf } from './language.ts';

/** The portal's texts; every area adds its own with `defineTexts`. */
export const i18n = setupI18n();

/** Speaks `language` from now on, the document's `lang` attribute included. */
export function speak(language: Language): void {
  const locale = localeOf(language);
  if (i18n.locale !== locale) i18n.activate(locale);
  document.documentElement.lang = locale;
}
