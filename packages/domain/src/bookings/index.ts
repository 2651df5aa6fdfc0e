export { adjustDown, type AdjustmentEntry, type NegativeAdjustment } from './adjustment.ts';
export {
  answerReport,
  deliverWork,
  type WorkDelivery,
  type WorkDeliveryRefusal,
  type InterventionReport,
  type ReportAnswer,
  type ReportAnswerRefusal,
} from './after-work.ts';
export { answerUrgency, type UrgencyAnswer, type UrgencyAnswerRefusal } from './answer-urgency.ts';
export { assignEngineers, type NoEngineerFree, type UnassignedSlot } from './assign-engineers.ts';
export { consumptionsOf, type BookedSlot, type Booking } from './booking.ts';
export {
  bookAtListPriceWithCapacity,
  bookWithCapacity,
  moveReleasedWithCapacity,
  moveWithCapacity,
  requestUrgentlyWithCapacity,
  type StaffedMove,
} from './book-with-capacity.ts';
export { cancelBooking, type CancellationRefusal } from './cancel-booking.ts';
export type { StarvedBooking } from './credit-shortfall.ts';
export type { BookingRefusal, BookingState, SlotRequest } from './decide-slots.ts';
export { forceBooking, type ForcedBooking, type ForceRefusal } from './force-booking.ts';
export { nearestFreeSlots } from './free-slots.ts';
export {
  canStillAsk,
  lastChanceOf,
  lastChances,
  SOON_EXPIRY_DAYS,
  soonExpiries,
  type LastChance,
  type SoonExpiry,
} from './last-chances.ts';
export {
  answerLateChange,
  askLateChange,
  type LateAnswerRefusal,
  type LateCancellation,
  type LateChangeAnswer,
  type LateChangeRefusal,
} from './late-change.ts';
export {
  bookAtListPrice,
  quoteAtListPrice,
  type ListPriceLine,
  type ListPriceQuote,
  type ListPriceRefusal,
  type PaidSlot,
  type SplitSlot,
} from './list-price.ts';
export { moveBooking, moveReleased, type MovedBooking, type MoveRefusal } from './move-booking.ts';
export {
  earliestBookableDate,
  keepsNotice,
  lastChanceToBook,
  noticeLimit,
  NOTICE_WORKING_DAYS,
  REQUEST_DAY_ENDS_AT_HOUR,
  type NoticeLimit,
} from './notice.ts';
export { requestBooking, type GrantedSlot } from './request-booking.ts';
export { requestUrgently, type UrgencyRefusal, type UrgentSlot } from './request-urgently.ts';
export {
  byLoad,
  isFree,
  type Absence,
  type Assignment,
  type DaySlot,
  type Engineer,
  type EngineerId,
  type Roster,
} from './roster.ts';
export { SLOTS, slotsOverlap, type Slot } from './slot.ts';
export {
  BOOKING_LIFECYCLE,
  BOOKING_STATUSES,
  nextStatus,
  usesCredit,
  type BookingAction,
  type BookingStatus,
} from './status.ts';
export { BOOKING_STEP_ROLES, bookingStepsFor, EXCEPTION_ROLES } from './steps.ts';
export { withEngineers, type AssignedSlot, type NoCapacity, type StaffedState } from './with-engineers.ts';
