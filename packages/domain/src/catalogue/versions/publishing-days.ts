import { addMonths, type CivilDate } from '../../calendar/index.ts';

/** How far ahead a version can be published; a day beyond it is taken for a slip of the pen. */
const MONTHS_AHEAD = 12;

/** The first day from which a version that follows one offered from `latest` on can be offered, of what is known on `today`. */
export function firstPublishingDay(latest: CivilDate, today: CivilDate): CivilDate {
  return latest > today ? latest : today;
}

/** The last day from which a version that is published on `today` can be offered: a year ahead. */
export function lastPublishingDay(today: CivilDate): CivilDate {
  return addMonths(today, MONTHS_AHEAD);
}
