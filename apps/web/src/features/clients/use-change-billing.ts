import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ChangeBillingInput } from '../../shared/graphql/__generated__/graphql.ts';

const CHANGE_CLIENT_BILLING = graphql(`
  mutation ChangeClientBilling($input: ChangeBillingInput!) {
    changeClientBilling(input: $input) {
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
            billing {
              revision
            }
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

/** Corrects where a company's invoices go, once at a time; the answer brings the page up to date. */
export function useChangeBilling() {
  const [send] = useMutation(CHANGE_CLIENT_BILLING);
  return useAction(
    async (input: ChangeBillingInput) => (await send({ variables: { input } })).data?.changeClientBilling,
  );
}
