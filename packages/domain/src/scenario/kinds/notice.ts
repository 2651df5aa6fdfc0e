import { earliestBookableDate } from '../../bookings/index.ts';
import type { CivilDate, WorkingCalendar } from '../../calendar/index.ts';
import type { Field } from '../field.ts';

/** Evaluates a scenario of the kind `notice` (§2); its closures are added to those of `calendar`. */
export function evaluateNotice(given: Field, calendar: WorkingCalendar): object {
  const fields = given.object('requestedAt', 'closures', 'workDate');
  const requestedAt = fields.requestedAt.instant();
  const closures = new Set(fields.closures.optional((field) => field.list((item) => item.date())) ?? []);
  const workDate = fields.workDate.optional((field) => field.date());
  const isClosure = (date: CivilDate): boolean => closures.has(date) || calendar.isClosure(date);
  const earliestDate = fields.requestedAt.leadingTo(() =>
    earliestBookableDate(requestedAt, { ...calendar, isClosure }),
  );
  return { earliestDate, keepsNotice: workDate === undefined ? null : workDate >= earliestDate };
}
