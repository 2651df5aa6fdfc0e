export { consumptionsOf, type Booking } from './booking.ts';
export { cancelBooking, type CancellationRefusal } from './cancel-booking.ts';
export type { StarvedBooking } from './credit-shortfall.ts';
export {
  earliestBookableDate,
  keepsNotice,
  lastChanceToBook,
  noticeLimit,
  NOTICE_WORKING_DAYS,
  REQUEST_DAY_ENDS_AT_HOUR,
  type NoticeLimit,
} from './notice.ts';
export {
  requestBooking,
  type BookingRefusal,
  type BookingState,
  type GrantedSlot,
  type SlotRequest,
} from './request-booking.ts';
export { lastChances, type LastChance } from './last-chances.ts';
export { SLOTS, slotsOverlap, type Slot } from './slot.ts';
export {
  BOOKING_LIFECYCLE,
  BOOKING_STATUSES,
  nextStatus,
  usesCredit,
  type BookingAction,
  type BookingStatus,
} from './status.ts';
