import { addDays, addMonths, civilDate, dayOfWeek, type CivilDate, type Period } from '../calendar/index.ts';
import type { ReportFrequency } from '../catalogue/index.ts';

/** The report period that holds `date`: a calendar quarter, a calendar month or an ISO week (§7). */
export function reportPeriodOn(frequency: ReportFrequency, date: CivilDate): Period {
  switch (frequency) {
    case 'WEEKLY': {
      const from = addDays(date, 1 - dayOfWeek(date));
      return { from, until: addDays(from, 7) };
    }
    case 'MONTHLY': {
      const from = firstOfMonth(date);
      return { from, until: addMonths(from, 1) };
    }
    case 'QUARTERLY': {
      const from = addMonths(firstOfMonth(date), -(monthsInto(date) % 3));
      return { from, until: addMonths(from, 3) };
    }
  }
}

/**
 * The periods to report on for a contract that runs over `contract`, in order: each cut to it, those
 * that have ended by `today`.
 */
export function reportPeriodsDue(frequency: ReportFrequency, contract: Period, today: CivilDate): Period[] {
  const periods: Period[] = [];
  let whole = reportPeriodOn(frequency, contract.from);
  while (whole.from < contract.until) {
    const period = {
      from: whole.from < contract.from ? contract.from : whole.from,
      until: whole.until > contract.until ? contract.until : whole.until,
    };
    if (period.until > today) break;
    periods.push(period);
    whole = reportPeriodOn(frequency, whole.until);
  }
  return periods;
}

function firstOfMonth(date: CivilDate): CivilDate {
  return civilDate(`${date.slice(0, 7)}-01`);
}

/** Months of the year before the one of `date`: 0 in January. */
function monthsInto(date: CivilDate): number {
  return Number(date.slice(5, 7)) - 1;
}
