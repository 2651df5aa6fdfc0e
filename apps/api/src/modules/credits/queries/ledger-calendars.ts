import { addMonths, type CivilDate } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';

import { CompanyCalendars, type CalendarExtract } from '../../calendar/calendar.public.ts';
import type { AccountFacts } from '../persistence/account-facts.ts';

/** The notice limit of a first booking lies before it. */
const MONTHS_BEFORE_FIRST_FACT = 1;

/** How far ahead somebody may book. */
const MONTHS_AHEAD = 36;

/** The working calendar that goes with a ledger. */
@Injectable()
export class LedgerCalendars {
  constructor(private readonly calendars: CompanyCalendars) {}

  /** From a month before the first of `facts`, or before `today`, to three years from `today`. */
  async of(facts: AccountFacts, today: CivilDate): Promise<CalendarExtract> {
    const dates = [...facts.lots.map(({ from }) => from), ...facts.bookings.map(({ date }) => date)];
    const first = dates.reduce((earliest, date) => (date < earliest ? date : earliest), today);
    const calendar = await this.calendars.current();
    return calendar.over({
      from: addMonths(first, -MONTHS_BEFORE_FIRST_FACT),
      until: addMonths(today, MONTHS_AHEAD),
    });
  }
}
