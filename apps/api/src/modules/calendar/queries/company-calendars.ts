import type { CivilDate, Period, WorkingCalendar } from '@akouendy/domain';
import { publicHolidays, workingCalendar, type HolidayRegion, type PublicHoliday } from '@akouendy/holidays';
import { Injectable } from '@nestjs/common';

import { Config } from '../../../platform/config/config.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';

/** A day on which the company is closed. */
export interface Closure {
  readonly date: CivilDate;
  readonly label: string;
}

/** The company's days of work, as the domain asks for them and as data. */
export interface CompanyCalendar {
  /** Without limit in time. */
  readonly working: WorkingCalendar;
  /** The same as data, over `period`. */
  over(period: Period): CalendarExtract;
}

/** The days of a period on which nobody works besides week-ends, each list complete and in date order. */
export interface CalendarExtract {
  readonly covers: Period;
  readonly publicHolidays: readonly PublicHoliday[];
  readonly closures: readonly Closure[];
}

/** The calendar of the company: public holidays of its region and the closures that it has entered. */
@Injectable()
export class CompanyCalendars {
  private latest: { readonly closures: string; readonly calendar: CompanyCalendar } | null = null;

  private readonly seenIn = perTransaction(async (db: Database) =>
    this.withClosures(await db.query<Closure>('select date, label from closures order by date')),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  /** As the transaction in hand sees it; read once for each. */
  async current(): Promise<CompanyCalendar> {
    return this.unitOfWork.read((db) => this.seenIn(db));
  }

  /** Working out a year's holidays costs milliseconds, so the calendar is kept until a closure changes. */
  private withClosures(closures: readonly Closure[]): CompanyCalendar {
    const written = JSON.stringify(closures);
    if (this.latest?.closures !== written) {
      this.latest = { closures: written, calendar: companyCalendar(this.config.holidayRegion, closures) };
    }
    return this.latest.calendar;
  }
}

function companyCalendar(region: HolidayRegion, closures: readonly Closure[]): CompanyCalendar {
  const years = new Map<number, readonly PublicHoliday[]>();
  const holidaysOf = (year: number): readonly PublicHoliday[] => {
    const known = years.get(year) ?? publicHolidays(region, year, year);
    years.set(year, known);
    return known;
  };
  return {
    working: workingCalendar(
      region,
      closures.map(({ date }) => date),
    ),
    over: (period) => ({
      covers: period,
      publicHolidays: yearsOf(period).flatMap(holidaysOf).filter(inside(period)),
      closures: closures.filter(inside(period)),
    }),
  };
}

function yearsOf({ from, until }: Period): number[] {
  const first = Number(from.slice(0, 4));
  const last = Number(until.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function inside({ from, until }: Period): (day: { readonly date: CivilDate }) => boolean {
  return ({ date }) => from <= date && date < until;
}
