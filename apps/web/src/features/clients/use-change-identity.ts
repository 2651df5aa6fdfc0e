import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ChangeIdentityInput } from '../../shared/graphql/__generated__/graphql.ts';

const CHANGE_CLIENT_IDENTITY = graphql(`
  mutation ChangeClientIdentity($input: ChangeIdentityInput!) {
    changeClientIdentity(input: $input) {
      __typename
      ... on ClientDetailsChanged {
        client {
          ...ClientCompany
        }
      }
      ... on ChangedMeanwhile {
        client {
          ...ClientCompany
          company {
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

/** Corrects a company's identity, once at a time; the answer brings the page up to date. */
export function useChangeIdentity() {
  const [send] = useMutation(CHANGE_CLIENT_IDENTITY);
  return useAction(
    async (input: ChangeIdentityInput) => (await send({ variables: { input } })).data?.changeClientIdentity,
  );
}
