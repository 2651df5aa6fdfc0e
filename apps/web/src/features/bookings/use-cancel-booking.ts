import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { CancelBookingMutation } from '../../shared/graphql/__generated__/graphql.ts';

const CANCEL_BOOKING = graphql(`
  mutation CancelBooking($bookingId: ID!) {
    cancelBooking(input: { bookingId: $bookingId }) {
      __typename
      ... on BookingCancelled {
        booking {
          id
          status
        }
        account {
          ...AccountLedger
          ...UpcomingInterventions
        }
      }
      ... on CancellationTooLate {
        limit {
          date
          before
        }
      }
      ... on BookingNotCancellable {
        booking {
          id
          status
        }
        status
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

/** What came of a cancellation: the API's answer, or the error that kept it from answering. */
export type CancelOutcome =
  CancelBookingMutation['cancelBooking'] | { readonly __typename: 'Failed'; readonly error: unknown };

/** Cancels a booking; what comes back with the answer brings every balance on the page up to date. */
export function useCancelBooking(): {
  readonly cancel: (bookingId: string) => Promise<CancelOutcome>;
  readonly sending: boolean;
} {
  const [send, { loading }] = useMutation(CANCEL_BOOKING);
  const cancel = async (bookingId: string): Promise<CancelOutcome> => {
    try {
      const { data } = await send({ variables: { bookingId } });
      return data?.cancelBooking ?? { __typename: 'Failed', error: null };
    } catch (error) {
      return { __typename: 'Failed', error };
    }
  };
  return { cancel, sending: loading };
}
