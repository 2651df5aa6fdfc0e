import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { GiveNoticeInput } from '../../shared/graphql/__generated__/graphql.ts';

/** What a notice changes of its contract. */
graphql(`
  fragment ContractAfterNotice on Contract {
    id
    ...EndCallout
    ...Engagement
    ...NoticeGiven
    ...RecurringPrice
  }
`);

const GIVE_NOTICE = graphql(`
  mutation GiveNotice($input: GiveNoticeInput!) {
    giveNotice(input: $input) {
      __typename
      ... on NoticeGiven {
        contract {
          ...ContractAfterNotice
          schedule {
            ...InstalmentSchedule
          }
        }
      }
      ... on NoticeGivenAlready {
        contract {
          ...ContractAfterNotice
        }
      }
      ... on NoticeOnAnotherDate {
        contract {
          ...ContractAfterNotice
        }
      }
    }
  }
`);

/** Gives notice, once at a time; the answer brings the contract up to date. */
export function useGiveNotice() {
  const [send] = useMutation(GIVE_NOTICE);
  return useAction(async (input: GiveNoticeInput) => (await send({ variables: { input } })).data?.giveNotice);
}
