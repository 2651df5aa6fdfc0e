import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  EnterEntitlementUseInput,
  TakeBackEntitlementUseInput,
} from '../../shared/graphql/__generated__/graphql.ts';

const ENTER = graphql(`
  mutation EnterEntitlementUse($input: EnterEntitlementUseInput!) {
    enterEntitlementUse(input: $input) {
      __typename
      ... on EntitlementEntered {
        contract {
          id
          ...ContractEntitlements
        }
      }
      ... on NotEntitled {
        reason
        available
        contract {
          id
          ...ContractEntitlements
        }
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

const TAKE_BACK = graphql(`
  mutation TakeBackEntitlementUse($input: TakeBackEntitlementUseInput!) {
    takeBackEntitlementUse(input: $input) {
      __typename
      ... on EntitlementEntered {
        contract {
          id
          ...ContractEntitlements
        }
      }
      ... on EntitlementUseNotThere {
        contract {
          id
          ...ContractEntitlements
        }
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

/** Enters a use; the answer brings the contract up to date. */
export function useEnterUse() {
  const [send] = useMutation(ENTER);
  return useAction(
    async (input: EnterEntitlementUseInput) =>
      (await send({ variables: { input } })).data?.enterEntitlementUse,
  );
}

/** Takes a use back. */
export function useTakeBack() {
  const [send] = useMutation(TAKE_BACK);
  return useAction(
    async (input: TakeBackEntitlementUseInput) =>
      (await send({ variables: { input } })).data?.takeBackEntitlementUse,
  );
}
