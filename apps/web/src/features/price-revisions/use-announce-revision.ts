import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { AnnouncePriceRevisionInput } from '../../shared/graphql/__generated__/graphql.ts';
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
