import type { Role } from '../access/index.ts';
import { nextStatus, type BookingAction, type BookingStatus } from './status.ts';

const CLIENT: readonly Role[] = ['CLIENT_MEMBER', 'CLIENT_ADMIN'];
const DECIDES: readonly Role[] = ['ACCOUNT_MANAGER', 'ADMIN'];

/**
 * Who may take each step of a booking that is theirs (§2, §8): account managers answer urgent requests, the
 * engineer delivers what stands in the own calendar, and whoever may book days may cancel them. After the
 * notice limit a client asks instead (`askLateChange`). Admin may do all. A step has sides, as a game has; whose bookings
 * somebody may touch at all is `BOOK_DAYS` of the table of permissions, asked as well.
 */
export const BOOKING_STEP_ROLES: Readonly<Record<BookingAction, readonly Role[]>> = {
  CONFIRM: DECIDES,
  DECLINE: DECIDES,
  DELIVER: ['ENGINEER', 'ADMIN'],
  CANCEL: [...CLIENT, ...DECIDES, 'ENGINEER'],
};

/** Who decides beyond the clients' rules: forces a booking, releases or keeps a late one's credit, adjusts an account. */
export const EXCEPTION_ROLES = DECIDES;

/** The steps that `role` may take with a booking in `status`, in the order of the table. */
export function bookingStepsFor(role: Role, status: BookingStatus): BookingAction[] {
  const actions = Object.keys(BOOKING_STEP_ROLES) as BookingAction[];
  return actions.filter(
    (action) => BOOKING_STEP_ROLES[action].includes(role) && nextStatus(status, action) !== null,
  );
}
