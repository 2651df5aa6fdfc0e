import { OFFER_2025_01 } from '../catalogue/index.ts';
import {
  addDays,
  addWorkingDays,
  instantAt,
  wallClock,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type CivilDate,
  type Instant,
  type WorkingCalendar,
} from '../calendar/index.ts';

/** Working days between a request and the work: "un préavis de 5 jours ouvrés" (§2). */
export const NOTICE_WORKING_DAYS: number = OFFER_2025_01.deploy.noticeWorkingDays;

/** From this hour in Paris on, a request counts for the next working day (§2). */
export const REQUEST_DAY_ENDS_AT_HOUR: number = OFFER_2025_01.deploy.requestDayEndsAtHour;

/**
 * The earliest date that a request made at `requestedAt` may book: the fifth working day after the
 * request's day, which is the next working day for a request at or after 18:00 or on a non-working day (§2).
 */
export function earliestBookableDate(requestedAt: Instant, calendar: WorkingCalendar): CivilDate {
  const { date, hour } = wallClock(requestedAt);
  const day = hour < REQUEST_DAY_ENDS_AT_HOUR ? date : addDays(date, 1);
  return addWorkingDays(calendar, workingDayOnOrAfter(calendar, day), NOTICE_WORKING_DAYS);
}

/** Whether work on `workDate` keeps the notice of a request made at `requestedAt`; compares dates only (§2). */
export function keepsNotice(requestedAt: Instant, workDate: CivilDate, calendar: WorkingCalendar): boolean {
  return workDate >= earliestBookableDate(requestedAt, calendar);
}

/** The last moment to ask for something, as a person is told it: on `date`, before `before`. */
export interface NoticeLimit {
  /** A working day. */
  readonly date: CivilDate;
  /** 18:00 in Paris on `date`: a request at this instant is already too late. */
  readonly before: Instant;
}

/** Until when a request still keeps the notice for work on `workDate`; also until when it may be cancelled (§2). */
export function noticeLimit(workDate: CivilDate, calendar: WorkingCalendar): NoticeLimit {
  const date = addWorkingDays(calendar, workingDayOnOrBefore(calendar, workDate), -NOTICE_WORKING_DAYS);
  return { date, before: instantAt(date, REQUEST_DAY_ENDS_AT_HOUR) };
}

/**
 * Until when a request can still use half-days whose window ends at `windowEnd` (their first day
 * outside): the notice limit of the last working day inside the window.
 */
export function lastChanceToBook(windowEnd: CivilDate, calendar: WorkingCalendar): NoticeLimit {
  return noticeLimit(addDays(windowEnd, -1), calendar);
}
