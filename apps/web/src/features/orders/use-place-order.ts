import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  OrderPreviewFieldsFragment,
  OrderPreviewInput,
  PlaceOrderMutation,
} from '../../shared/graphql/__generated__/graphql.ts';

const PLACE_ORDER = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      __typename
      ... on OrderPlaced {
        contract {
          id
          reference
          title
        }
        client {
          id
          contracts {
            id
            kind
            title
            signedOn
            ...ContractLine
          }
          creditAccount {
            id
            revision
            ...AccountLedger
          }
        }
      }
      ... on OrderKeyReused {
        contract {
          id
          reference
          title
        }
      }
      ... on OrderOutdated {
        changes
        preview {
          ...OrderPreviewFields
        }
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

/** Orders what `preview` shows, once at a time; sent again it is the same order. */
export function usePlaceOrder(input: OrderPreviewInput, preview: OrderPreviewFieldsFragment) {
  const [send] = useMutation(PLACE_ORDER);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { seal, day, gross, contracts, terms } = preview;
  const { offerVersion, net } = terms;
  return useAction(
    async (confirmed: boolean) =>
      (
        await send({
          variables: {
            input: {
              ...input,
              seen: { seal, day, gross, contracts, offerVersion, net },
              confirmed,
              idempotencyKey,
            },
          },
        })
      ).data?.placeOrder,
  );
}
