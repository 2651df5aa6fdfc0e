import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { CreateApiTokenInput } from '../../shared/graphql/__generated__/graphql.ts';

const CREATE_API_TOKEN = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      __typename
      ... on ApiTokenCreated {
        token
        apiToken {
          id
          name
        }
      }
      ... on InvalidApiToken {
        field
      }
      ... on TooManyApiTokens {
        most
      }
    }
  }
`);

/** Makes a token; the list is asked anew. What is answered holds the token and is not kept in the cache. */
export function useCreateApiToken() {
  const [send] = useMutation(CREATE_API_TOKEN, {
    refetchQueries: ['ApiTokensPage'],
    fetchPolicy: 'no-cache',
  });
  return useAction(
    async (input: CreateApiTokenInput) => (await send({ variables: { input } })).data?.createApiToken,
  );
}
