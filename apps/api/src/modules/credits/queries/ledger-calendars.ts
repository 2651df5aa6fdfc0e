import { addMonths, poolsOf, type CivilDate } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';

import { CompanyCalendars, type CalendarExtract } from '../../calendar/calendar.public.ts';
import type { AccountFacts } from './account-facts.ts';

/** The notice limit of a first booking lies before it. */
const MONTHS_BEFORE_FIRST_FACT = 1;

/** How far ahead somebody may book. */
const MONTHS_AHEAD = 36;

/** The working calendar that goes with a ledger. */
@Injectable()
export class LedgerCalendars {
  constructor(private readonly calendars: CompanyCalendars) {}

  /**
   * From a month before the first of `facts`, or before `today`, until three years from `today`, or until the last of
   * the lots lapses when that is later: the last moment to book before it must be found.
   */
  async of(facts: AccountFacts, today: CivilDate): Promise<CalendarExtract> {
    const dates = [...facts.lots.map(({ from }) => from), ...facts.bookings.map(({ date }) => date)];
    const first = dates.reduce((earliest, date) => (date < earliest ? date : earliest), today);
    const ends = poolsOf(facts.lots).flatMap(({ until }) => until ?? []);
    const farthest = addMonths(today, MONTHS_AHEAD);
    const calendar = await this.calendars.current();
    return calendar.over({
      from: addMonths(first, -MONTHS_BEFORE_FIRST_FACT),
      until: ends.reduce((latest, end) => (end > latest ? end : latest), farthest),
    });
  }
}
