import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { AddContactInput, ChangeContactInput } from '../../shared/graphql/__generated__/graphql.ts';

const ADD_CLIENT_CONTACT = graphql(`
  mutation AddClientContact($input: AddContactInput!) {
    addClientContact(input: $input) {
      __typename
      ... on ClientDetailsChanged {
        client {
          ...ClientCompany
        }
      }
      ... on WrongDetails {
        wrong {
          field
          problem
        }
      }
    }
  }
`);

const CHANGE_CLIENT_CONTACT = graphql(`
  mutation ChangeClientContact($input: ChangeContactInput!) {
    changeClientContact(input: $input) {
      __typename
      ... on ClientDetailsChanged {
        client {
          ...ClientCompany
        }
      }
      ... on ChangedMeanwhile {
        client {
          ...ClientCompany
          contacts {
            id
            revision
          }
        }
      }
      ... on WrongDetails {
        wrong {
          field
          problem
        }
      }
    }
  }
`);

type Wish = { readonly add: AddContactInput } | { readonly change: ChangeContactInput };

/** Adds or corrects a contact, once at a time; the answer brings the page up to date. */
export function useSaveContact() {
  const [add] = useMutation(ADD_CLIENT_CONTACT);
  const [change] = useMutation(CHANGE_CLIENT_CONTACT);
  return useAction(async (wish: Wish) =>
    'add' in wish
      ? (await add({ variables: { input: wish.add } })).data?.addClientContact
      : (await change({ variables: { input: wish.change } })).data?.changeClientContact,
  );
}
