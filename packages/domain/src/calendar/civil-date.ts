import { Temporal } from 'temporal-polyfill';
import { InvalidInput, type Brand } from '../kernel/index.ts';

/**
 * A day of the calendar, `YYYY-MM-DD`, without time or zone (§0). Written this way, dates sort and
 * compare with `<` like the days they name.
 */
export type CivilDate = Brand<string, 'CivilDate'>;

const WRITTEN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD`. Throws `InvalidInput` for another form or a day that does not exist. */
export function civilDate(text: string): CivilDate {
  if (!WRITTEN_DATE.test(text)) throw new InvalidInput(`"${text}" is not a date written YYYY-MM-DD`);
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    throw new InvalidInput(`${text} is not a day of the calendar`);
  }
  return text as CivilDate;
}

/** The date `days` calendar days later (earlier when negative). Throws `InvalidInput` beyond the year 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return written(plain(date).add({ days }));
}

/**
 * The date `months` calendar months later, clamped to the month's last day (§0). Always count from the
 * original date: 31 January + 2 months is 31 March, not 28 February + 1 month. Throws `InvalidInput`
 * beyond the year 9999.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return written(plain(date).add({ months }));
}

/** Day of the week, ISO: Monday 1 … Sunday 7. */
export function dayOfWeek(date: CivilDate): number {
  return plain(date).dayOfWeek;
}

/** Number of calendar days from `from` to `until`; negative when `until` is earlier. */
export function daysBetween(from: CivilDate, until: CivilDate): number {
  return plain(from).until(plain(until)).days;
}

/** Years of more or fewer digits would not compare like the days that they name. */
function written(date: Temporal.PlainDate): CivilDate {
  if (date.year < 0 || date.year > 9999) throw new InvalidInput(`${date.toString()} is beyond the calendar`);
  return date.toString() as CivilDate;
}

function plain(date: CivilDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}
