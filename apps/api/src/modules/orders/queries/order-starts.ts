import { earliestBookableDate } from '@akouendy/domain';
import { startIsChosen, startRange, type FrozenTerms, type StartRange } from '@akouendy/domain/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { CompanyCalendars } from '../../calendar/calendar.public.ts';

/** Reads of the days on which what is ordered now may start. */
@Injectable()
export class OrderStarts {
  constructor(
    private readonly calendars: CompanyCalendars,
    private readonly clock: Clock,
  ) {}

  /** `null` for what starts with its order. */
  async rangeOf(terms: Pick<FrozenTerms, 'kind' | 'end'>): Promise<StartRange | null> {
    if (!startIsChosen(terms)) return null;
    const { working } = await this.calendars.current();
    return startRange(this.clock.today(), earliestBookableDate(this.clock.now(), working));
  }
}
