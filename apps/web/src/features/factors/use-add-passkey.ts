import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { FactorRefusal } from './factor-refusal.tsx';
import { makePasskey } from './passkey-browser.ts';

const BEGIN_PASSKEY = graphql(`
  mutation BeginPasskey {
    beginPasskey {
      __typename
      ... on PasskeyChallenge {
        options
      }
    }
  }
`);

const ADD_PASSKEY = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      __typename
      ... on FactorsChanged {
        recoveryCodes
        security {
          ...Security
        }
      }
    }
  }
`);

/** How the adding of a passkey ended. */
export type PasskeyAdded =
  | { readonly kind: 'ADDED'; readonly recoveryCodes: readonly string[] | null }
  | { readonly kind: 'NOT_RECENT' | 'INVALID_NAME' }
  | { readonly kind: 'REFUSED'; readonly refusal: FactorRefusal };

/** Makes a passkey on a device of the person's, and adds it under a name. */
export function useAddPasskey(): (name: string) => Promise<PasskeyAdded> {
  const [begin] = useMutation(BEGIN_PASSKEY);
  const [add] = useMutation(ADD_PASSKEY);
  return async (name) => {
    try {
      const begun = (await begin()).data?.beginPasskey;
      if (begun?.__typename !== 'PasskeyChallenge') return { kind: 'NOT_RECENT' };
      const made = await makePasskey(begun.options);
      if ('missing' in made) return { kind: 'REFUSED', refusal: { kind: `PASSKEY_${made.missing}` } };
      const outcome = (await add({ variables: { input: { name, response: made.response } } })).data
        ?.addPasskey;
      switch (outcome?.__typename) {
        case 'FactorsChanged':
          return { kind: 'ADDED', recoveryCodes: outcome.recoveryCodes };
        case 'RecentAuthenticationRequired':
          return { kind: 'NOT_RECENT' };
        case 'InvalidPasskeyName':
          return { kind: 'INVALID_NAME' };
        default:
          return { kind: 'REFUSED', refusal: { kind: 'PASSKEY_REFUSED' } };
      }
    } catch (error) {
      return { kind: 'REFUSED', refusal: { kind: 'FAILED', error } };
    }
  };
}
