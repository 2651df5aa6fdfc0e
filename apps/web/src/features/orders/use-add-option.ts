import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { AddRunOptionInput, AddRunOptionMutation } from '../../shared/graphql/__generated__/graphql.ts';

const ADD_RUN_OPTION = graphql(`
  mutation AddRunOption($input: AddRunOptionInput!) {
    addRunOption(input: $input) {
      __typename
      ... on RunOptionAdded {
        contract {
          id
          reference
          ...ContractLine
          ...RecurringPrice
          ...JoinedOptions
        }
      }
      ... on RunOptionOutdated {
        changes
        preview {
          ...RunOptionFields
        }
      }
      ... on RunOptionRefused {
        refusal
      }
      ... on RunOptionKeyReused {
        contract {
          id
          reference
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

/** The contract that an option has joined. */
export type JoinedContract = Extract<
  AddRunOptionMutation['addRunOption'],
  { __typename: 'RunOptionAdded' }
>['contract'];

/** Adds an option as it was shown. */
export function useAddOption(): (
  input: AddRunOptionInput,
) => Promise<AddRunOptionMutation['addRunOption'] | undefined> {
  const [send] = useMutation(ADD_RUN_OPTION);
  return async (input) => (await send({ variables: { input } })).data?.addRunOption;
}
