import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  AnnouncePriceRevisionInput,
  WithdrawPriceRevisionInput,
} from '../../shared/graphql/__generated__/graphql.ts';
import { PRICE_REVISIONS_PAGE } from './price-revisions.query.ts';

const ANNOUNCE_REVISION = graphql(`
  mutation AnnouncePriceRevision($input: AnnouncePriceRevisionInput!) {
    announcePriceRevision(input: $input) {
      __typename
      ... on PriceRevisionRefused {
        problem
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

const WITHDRAW_REVISION = graphql(`
  mutation WithdrawPriceRevision($input: WithdrawPriceRevisionInput!) {
    withdrawPriceRevision(input: $input) {
      __typename
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

/** Withdraws a revision, once at a time; the list is asked for anew. */
export function useWithdrawRevision() {
  const [send] = useMutation(WITHDRAW_REVISION, {
    refetchQueries: [PRICE_REVISIONS_PAGE],
    awaitRefetchQueries: true,
  });
  return useAction(
    async (input: WithdrawPriceRevisionInput) =>
      (await send({ variables: { input } })).data?.withdrawPriceRevision,
  );
}

/** Announces a revision, once at a time; the list is asked for anew. */
export function useAnnounceRevision() {
  const [send] = useMutation(ANNOUNCE_REVISION, {
    refetchQueries: [PRICE_REVISIONS_PAGE],
    awaitRefetchQueries: true,
  });
  return useAction(
    async (input: AnnouncePriceRevisionInput) =>
      (await send({ variables: { input } })).data?.announcePriceRevision,
  );
}
