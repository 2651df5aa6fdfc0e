import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { AcceptQuoteInput } from '../../shared/graphql/__generated__/graphql.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';

const ACCEPT_QUOTE = graphql(`
  mutation AcceptQuote($input: AcceptQuoteInput!) {
    acceptQuote(input: $input) {
      __typename
      ... on OrderPlaced {
        contract {
          id
          reference
          title {
            fr
            en
          }
        }
        client {
          ...ClientAfterOrder
        }
      }
      ... on OrderKeyReused {
        contract {
          id
          reference
          title {
            fr
            en
          }
        }
      }
      ... on OrderOutdated {
        changes
        preview {
          ...OrderPreviewFields
        }
      }
      ... on QuoteStepNotPossible {
        quote {
          id
          ...QuoteFields
        }
      }
      ... on TooManyAttempts {
        retryAt
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

/** Accepts what was shown of a quote, in the language of the person. */
export function useAcceptQuote(quoteId: string) {
  const language = useLanguage();
  const [send] = useMutation(ACCEPT_QUOTE);
  return async (asked: Omit<AcceptQuoteInput, 'quoteId' | 'language'>) =>
    (await send({ variables: { input: { quoteId, language, ...asked } } })).data?.acceptQuote;
}
