import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { GiveNoticeInput } from '../../shared/graphql/__generated__/graphql.ts';

const GIVE_NOTICE = graphql(`
  mutation GiveNotice($input: GiveNoticeInput!) {
    giveNotice(input: $input) {
      __typename
      ... on NoticeGiven {
        contract {
          id
          ...ContractDetails
        }
      }
      ... on NoticeGivenAlready {
        contract {
          id
          ...ContractDetails
        }
      }
      ... on NoticeOnAnotherDate {
        contract {
          id
          ...ContractDetails
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
