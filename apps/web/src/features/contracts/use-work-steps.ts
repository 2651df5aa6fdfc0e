import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { MilestoneAction } from '../../shared/graphql/__generated__/graphql.ts';

/** What a step changes, and what somebody else's step changed meanwhile; a page that shows it is brought up to date. */
graphql(`
  fragment ContractAfterStep on Contract {
    id
    ...ContractDetails
    schedule {
      ...InstalmentSchedule
    }
  }
`);

/** What came of a step. */
const WORK_STEP_ANSWER = graphql(`
  fragment WorkStepAnswer on WorkStepResult {
    __typename
    ... on WorkStepTaken {
      contract {
        ...ContractAfterStep
      }
    }
    ... on WorkStepNotPossible {
      contract {
        ...ContractAfterStep
      }
      open {
        fr
        en
      }
    }
    ... on TooManyAttempts {
      retryAt
    }
  }
`);

const MOVE_MILESTONE = graphql(`
  mutation MoveMilestone($input: MoveMilestoneInput!) {
    moveMilestone(input: $input) {
      ...WorkStepAnswer
    }
  }
`);

const PRESENT_DELIVERY = graphql(`
  mutation PresentDelivery($input: DeliveryInput!) {
    presentDelivery(input: $input) {
      ...WorkStepAnswer
    }
  }
`);

const ACCEPT_DELIVERY = graphql(`
  mutation AcceptDelivery($input: DeliveryInput!) {
    acceptDelivery(input: $input) {
      ...WorkStepAnswer
    }
  }
`);

const REFUSE_DELIVERY = graphql(`
  mutation RefuseDelivery($input: RefuseDeliveryInput!) {
    refuseDelivery(input: $input) {
      ...WorkStepAnswer
    }
  }
`);

/** A step to take, under the key of one wish. */
export type WorkWish = { readonly contractId: string; readonly idempotencyKey: string } & (
  | { readonly kind: 'MOVE'; readonly milestone: string; readonly action: MilestoneAction }
  | { readonly kind: 'PRESENT' | 'ACCEPT' }
  | { readonly kind: 'REFUSE'; readonly remarks: string }
);

/** Takes steps of the work of a contract, one at a time; the answer brings the contract up to date. */
export function useWorkSteps() {
  const [move] = useMutation(MOVE_MILESTONE);
  const [present] = useMutation(PRESENT_DELIVERY);
  const [accept] = useMutation(ACCEPT_DELIVERY);
  const [refuse] = useMutation(REFUSE_DELIVERY);
  return useAction(async ({ kind, ...wish }: WorkWish) => {
    const { contractId, idempotencyKey } = wish;
    const input = { contractId, idempotencyKey };
    const send = async () => {
      if ('milestone' in wish) {
        const { milestone, action } = wish;
        return (await move({ variables: { input: { ...input, milestone, action } } })).data?.moveMilestone;
      }
      if ('remarks' in wish) {
        const { remarks } = wish;
        return (await refuse({ variables: { input: { ...input, remarks } } })).data?.refuseDelivery;
      }
      return kind === 'ACCEPT'
        ? (await accept({ variables: { input } })).data?.acceptDelivery
        : (await present({ variables: { input } })).data?.presentDelivery;
    };
    return readFragment(WORK_STEP_ANSWER, await send());
  });
}
