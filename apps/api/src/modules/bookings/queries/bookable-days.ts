import {
  addDays,
  bookableBalance,
  earliestBookableDate,
  nonWorkingReason,
  type CivilDate,
  type HalfDays,
  type NonWorkingReason,
  type Period,
} from '@akouendy/domain';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.ts';
import { CompanyCalendars } from '../../calendar/calendar.public.ts';
import { CreditAccounts } from '../../credits/credits.public.ts';

/** What a day offers to somebody who books now. */
export interface BookableDay {
  readonly date: CivilDate;
  readonly bookable: HalfDays;
  readonly keepsNotice: boolean;
  readonly nonWorkingReason: NonWorkingReason | null;
}

/** The days of a period with credit, notice and calendar at once. */
@Injectable()
export class BookableDays {
  constructor(
    private readonly accounts: CreditAccounts,
    private readonly calendars: CompanyCalendars,
    private readonly clock: Clock,
  ) {}

  /** Every day of `period`, working or not, for the account `accountId`. */
  async over(accountId: string, period: Period): Promise<BookableDay[]> {
    const { ledger } = await this.accounts.statementOf({ id: accountId });
    const { working } = await this.calendars.current();
    const balance = bookableBalance(ledger);
    const earliest = earliestBookableDate(this.clock.now(), working);
    const days: BookableDay[] = [];
    for (let date = period.from; date < period.until; date = addDays(date, 1)) {
      days.push({
        date,
        bookable: balance.on(date),
        keepsNotice: date >= earliest,
        nonWorkingReason: nonWorkingReason(working, date),
      });
    }
    return days;
  }
}
