import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  OrderPreviewInput,
  PlaceOrderMutation,
  SeenOrderInput,
} from '../../shared/graphql/__generated__/graphql.ts';

/** What an order changes for its client on every page: what the relation is called, and the days that it opens. */
graphql(`
  fragment ClientAfterOrder on Client {
    id
    ...MainContract
    creditAccount {
      id
      revision
      ...AccountLedger
    }
  }
`);

const PLACE_ORDER = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
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
      ... on TooManyAttempts {
        retryAt
      }
      ... on OrderStartRefused {
        ...RefusedStart
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

/** The contract that an order has led to. */
export type PlacedContract = Extract<
  PlaceOrderMutation['placeOrder'],
  { __typename: 'OrderPlaced' }
>['contract'];

/** What became of what somebody confirmed: an order, or the acceptance of a quote. */
export type ConfirmationAnswer =
  PlaceOrderMutation['placeOrder'] | { readonly __typename: 'QuoteStepNotPossible' };

/** What is sent when somebody confirms; sent again it is the same. */
export interface Confirmed {
  readonly seen: SeenOrderInput;
  readonly confirmed: boolean;
  readonly idempotencyKey: string;
  readonly purchaseOrderReference: string | null;
}

/** Orders what was shown for `input`. */
export function usePlaceOrder(
  input: OrderPreviewInput,
): (asked: Confirmed) => Promise<ConfirmationAnswer | undefined> {
  const [send] = useMutation(PLACE_ORDER);
  return async (asked) => (await send({ variables: { input: { ...input, ...asked } } })).data?.placeOrder;
}
