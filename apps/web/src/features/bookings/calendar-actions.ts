import type { CivilDate } from '@akouendy/domain';
import type { BookedSlot } from '../../shared/ledger/account-facts.ts';
import type { Half } from './selection.ts';

/** What can be done in the calendar, wherever in it the gesture is made. */
export interface CalendarActions {
  /** Whether slots can be picked; otherwise the calendar is there to be read. */
  readonly mayBook: boolean;
  readonly onToggle: (date: CivilDate, half: Half) => void;
  readonly onBooking: (booking: BookedSlot) => void;
}
