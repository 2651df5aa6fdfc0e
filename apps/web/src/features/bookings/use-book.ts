import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { BookInput, BookMutation } from '../../shared/graphql/__generated__/graphql.ts';
import { intentKeys } from './intent-key.ts';

const BOOK = graphql(`
  mutation Book($input: BookInput!) {
    book(input: $input) {
      __typename
      ... on Booked {
        bookings {
          id
          halfDays
        }
        account {
          ...AccountLedger
          ...UpcomingInterventions
        }
      }
      ... on AlreadyBooked {
        bookings {
          id
          halfDays
        }
        account {
          ...AccountLedger
          ...UpcomingInterventions
        }
      }
      ... on NoticeNotKept {
        date
        earliestDate
      }
      ... on NotEnoughCredit {
        date
        requested
        available
        starved {
          missing
          booking {
            id
            date
            subject
          }
        }
      }
      ... on NotAWorkingDay {
        date
        reason
        nextBookableDate
      }
      ... on SlotAskedTwice {
        date
      }
      ... on TooManyAttempts {
        retryAt
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

/** What is asked for; the key that makes a retry harmless is added on the way. */
export type BookingIntent = Omit<BookInput, 'idempotencyKey'>;

/** What came of it: the API's answer, or the error that kept it from answering. */
export type BookOutcome = BookMutation['book'] | { readonly __typename: 'Failed'; readonly error: unknown };

/**
 * Books slots. A second call while one is under way does nothing and returns `null`; a retry of the same
 * intent bears the same key. When the API knows of less credit than this page does, the page asks anew.
 */
export function useBook(): {
  readonly book: (intent: BookingIntent) => Promise<BookOutcome | null>;
  readonly sending: boolean;
} {
  const [send, { loading }] = useMutation(BOOK, {
    refetchQueries: ({ data }) => (data?.book.__typename === 'NotEnoughCredit' ? 'active' : []),
  });
  const [keys] = useState(() => intentKeys(() => crypto.randomUUID()));
  const underWay = useRef(false);
  const book = async (intent: BookingIntent): Promise<BookOutcome | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    try {
      const idempotencyKey = keys.keyFor(JSON.stringify(intent));
      const { data } = await send({ variables: { input: { ...intent, idempotencyKey } } });
      const outcome: BookOutcome = data?.book ?? { __typename: 'Failed', error: null };
      if (outcome.__typename !== 'Failed') keys.settle();
      return outcome;
    } catch (error) {
      return { __typename: 'Failed', error };
    } finally {
      underWay.current = false;
    }
  };
  return { book, sending: loading };
}
