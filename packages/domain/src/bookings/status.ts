/** Where a booking stands in its life (§2). */
export type BookingStatus = 'REQUESTED' | 'CONFIRMED' | 'DELIVERED' | 'DECLINED' | 'CANCELLED';

/** What may happen to a booking. */
export type BookingAction = 'CONFIRM' | 'DECLINE' | 'DELIVER' | 'CANCEL';

/** The life of a booking as a table: a step that it does not list does not exist (§2). */
export const BOOKING_LIFECYCLE: Readonly<
  Record<BookingStatus, Readonly<Partial<Record<BookingAction, BookingStatus>>>>
> = {
  REQUESTED: { CONFIRM: 'CONFIRMED', DECLINE: 'DECLINED', CANCEL: 'CANCELLED' },
  CONFIRMED: { DELIVER: 'DELIVERED', CANCEL: 'CANCELLED' },
  DELIVERED: {},
  DECLINED: {},
  CANCELLED: {},
};

/** Every status, in the order of a booking's life. */
export const BOOKING_STATUSES = Object.keys(BOOKING_LIFECYCLE) as readonly BookingStatus[];

/** The status after `action`, or `null` when a booking in `status` cannot take that step. */
export function nextStatus(status: BookingStatus, action: BookingAction): BookingStatus | null {
  return BOOKING_LIFECYCLE[status][action] ?? null;
}

/** Whether a booking in this status uses credit: cancelled and declined ones do not (§1). */
export function usesCredit(status: BookingStatus): boolean {
  return status !== 'CANCELLED' && status !== 'DECLINED';
}
