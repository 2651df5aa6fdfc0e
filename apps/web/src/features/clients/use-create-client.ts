import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { CreateClientInput } from '../../shared/graphql/__generated__/graphql.ts';

const CREATE_CLIENT = graphql(`
  mutation CreateClient($input: CreateClientInput!) {
    createClient(input: $input) {
      __typename
      ... on ClientCreated {
        client {
          id
          name
        }
      }
      ... on ClientThereAlready {
        client {
          id
          name
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

/** Adds a client, once at a time. */
export function useCreateClient() {
  const [send] = useMutation(CREATE_CLIENT);
  return useAction(
    async (input: CreateClientInput) => (await send({ variables: { input } })).data?.createClient,
  );
}
