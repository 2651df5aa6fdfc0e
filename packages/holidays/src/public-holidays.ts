import { civilDate, type CivilDate } from '@akouendy/domain';
import Holidays from 'date-holidays';

/** A region whose public holidays count: a country, or a country and one of its subdivisions. */
export type HolidayRegion = string & { readonly region: unique symbol };

/** A public holiday with its names in the portal's two languages. */
export interface PublicHoliday {
  readonly date: CivilDate;
  readonly names: { readonly fr: string; readonly en: string };
}

/** Metropolitan France, without the two additional days of Alsace-Moselle. */
export const FRANCE = 'FR' as HolidayRegion;

/**
 * Reads a region written `FR` or `FR-57` (Moselle; `FR-67` and `FR-68` are Alsace). Throws a
 * `RangeError` for a region that the holiday library does not know.
 */
export function holidayRegion(text: string): HolidayRegion {
  const [country = '', state, ...more] = text.split('-');
  const library = new Holidays();
  const known =
    more.length === 0 &&
    Object.hasOwn(library.getCountries(), country) &&
    (state === undefined || Object.hasOwn(library.getStates(country) ?? {}, state));
  if (!known) throw new RangeError(`"${text}" is not a region whose public holidays are known`);
  return text as HolidayRegion;
}

/**
 * The public holidays of `region` from the year `fromYear` to `untilYear`, both included, in date order; a date with two
 * feasts (1 May 2008) once, with the first.
 */
export function publicHolidays(region: HolidayRegion, fromYear: number, untilYear: number): PublicHoliday[] {
  const holidays: PublicHoliday[] = [];
  for (let year = fromYear; year <= untilYear; year += 1) holidays.push(...holidaysOfYear(region, year));
  return holidays;
}

function holidaysOfYear(region: HolidayRegion, year: number): PublicHoliday[] {
  const english = read(region, year, 'en');
  return [...read(region, year, 'fr')].map(([date, name]) => ({
    date: civilDate(date),
    names: { fr: name, en: english.get(date) ?? name },
  }));
}

/** The names of a year's holidays by their dates, in date order. */
function read(region: HolidayRegion, year: number, language: string): ReadonlyMap<string, string> {
  const [country = '', state] = region.split('-');
  const library =
    state === undefined
      ? new Holidays(country, { languages: [language], types: ['public'] })
      : new Holidays(country, state, { languages: [language], types: ['public'] });
  const names = new Map<string, string>();
  for (const { date, name } of library.getHolidays(year)) {
    const day = date.slice(0, 10);
    if (!names.has(day)) names.set(day, name);
  }
  return names;
}
