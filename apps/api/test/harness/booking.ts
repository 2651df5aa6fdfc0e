import { newId } from '../../src/platform/ids/new-id.ts';
import type { PortalClient } from './portal-client.ts';

/** What `book` and `cancelBooking` answer, as far as tests look at it. */
export interface Outcome {
  readonly __typename: string;
  readonly bookings?: readonly { readonly id: string; readonly date: string; readonly status: string }[];
  readonly booking?: { readonly id: string; readonly status: string };
  readonly account?: { readonly figures: { readonly remaining: number; readonly planned: number } };
  readonly [field: string]: unknown;
}

const ACCOUNT = 'account { figures { remaining planned } }';
const BOOKINGS = 'bookings { id date status }';

export const BOOK = `mutation($input: BookInput!) { book(input: $input) { __typename
  ... on Booked { ${BOOKINGS} ${ACCOUNT} }
  ... on AlreadyBooked { ${BOOKINGS} ${ACCOUNT} }
  ... on IdempotencyKeyReused { ${BOOKINGS} }
  ... on NoticeNotKept { date earliestDate }
  ... on NotAWorkingDay { date reason nextBookableDate }
  ... on NotEnoughCredit { date requested available starved { missing booking { id date } } }
  ... on SlotAskedTwice { date }
  ... on TooManyAttempts { retryAt }
  ... on InvalidField { field problem }
  ... on NotFound { id }
} }`;

export const CANCEL = `mutation($id: ID!) { cancelBooking(input: { bookingId: $id }) { __typename
  ... on BookingCancelled { booking { id status } ${ACCOUNT} }
  ... on CancellationTooLate { booking { id status } limit { date before } }
  ... on BookingNotCancellable { booking { id status } status }
  ... on NotFound { id }
} }`;

/** Input of `book`: a morning unless `slots` say otherwise, under a key of its own unless one is given. */
export function bookInput(
  accountId: string,
  slots: readonly { readonly date: string; readonly slot?: string }[],
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    accountId,
    slots: slots.map(({ date, slot = 'MORNING' }) => ({ date, slot })),
    place: 'REMOTE',
    subject: 'TEAM_SUPPORT',
    description: 'Review of the deployment',
    idempotencyKey: newId(),
    ...more,
  };
}

/** Sends `book` and returns what it answers. */
export async function book(browser: PortalClient, input: Record<string, unknown>): Promise<Outcome> {
  return (await browser.data<{ book: Outcome }>(BOOK, { input })).book;
}

/** Sends `cancelBooking` and returns what it answers. */
export async function cancel(browser: PortalClient, id: string): Promise<Outcome> {
  return (await browser.data<{ cancelBooking: Outcome }>(CANCEL, { id })).cancelBooking;
}
