import { useMutation } from '@apollo/client/react';
import { graphql } from '../graphql/__generated__/index.ts';
import type { Language } from '../graphql/__generated__/graphql.ts';
import { speak } from '../i18n/i18n.ts';
import { rememberLanguage } from '../i18n/remembered-language.ts';

const CHANGE_LANGUAGE = graphql(`
  mutation ChangeLanguage($language: Language!) {
    changeLanguage(language: $language) {
      id
      language
    }
  }
`);

/** Speaks another language at once, in this browser and, for a person who is signed in, wherever they go. */
export function useChangeLanguage(signedIn: boolean): (language: Language) => Promise<void> {
  const [keep] = useMutation(CHANGE_LANGUAGE);
  return async (language) => {
    speak(language);
    rememberLanguage(language);
    // The choice holds in this browser even when the API cannot be told.
    if (signedIn) await keep({ variables: { language } }).catch(() => undefined);
  };
}
