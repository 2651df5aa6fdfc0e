import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { PublishOfferInput } from '../../shared/graphql/__generated__/graphql.ts';

const PUBLISH_OFFER = graphql(`
  mutation PublishOffer($input: PublishOfferInput!) {
    publishOffer(input: $input) {
      __typename
      ... on OfferPublished {
        version {
          version
        }
      }
      ... on OfferOutdated {
        latest
      }
      ... on OfferTooEarly {
        earliest
      }
      ... on OfferTooLate {
        last
      }
      ... on OfferInconsistent {
        rule
        places
      }
      ... on OfferClausesStale {
        clauses {
          figure {
            place
            name
            kind
            item {
              fr
              en
            }
            value
          }
          clause {
            place
            about {
              fr
              en
            }
          }
        }
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

/** Publishes a version of the offer, once at a time. */
export function usePublishOffer() {
  const [send] = useMutation(PUBLISH_OFFER);
  return useAction(
    async (input: PublishOfferInput) => (await send({ variables: { input } })).data?.publishOffer,
  );
}

/** What became of a version that was sent. */
export type PublishAnswer = NonNullable<Awaited<ReturnType<ReturnType<typeof usePublishOffer>['run']>>>;
