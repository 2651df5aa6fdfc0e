import type { CivilDate, Slot } from '@akouendy/domain';

/** What somebody can be told of. A kind is added here, in `KINDS`, in `MAILS_OF_KINDS` and in the web's catalogues. */
export type NotificationKind = 'BOOKING_CONFIRMED' | 'BOOKING_CANCELLED';

/** Every kind, in the order in which people choose. */
export const KINDS: readonly NotificationKind[] = ['BOOKING_CONFIRMED', 'BOOKING_CANCELLED'];

/** An intervention that a notification is about. */
export interface ToldBooking {
  readonly bookingId: string;
  readonly date: CivilDate;
  readonly slot: Slot;
}

/** Ids and facts of what happened; never a text that somebody wrote. */
export interface NotificationData {
  readonly bookings: readonly ToldBooking[];
}
