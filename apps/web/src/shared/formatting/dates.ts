import { civilDate, daysBetween, WALL_CLOCK_ZONE, type CivilDate, type Instant } from '@akouendy/domain';
import type { Locale } from '../i18n/language.ts';

const NO_BREAK = '\u00a0';
const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const;
const EPOCH = civilDate('1970-01-01');
const MILLISECONDS_A_DAY = 86_400_000;

type Width = 'short' | 'long';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl's formats are slow to make and there are few of them. */
function formatOf(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? Intl.DateTimeFormat(TAGS[locale], options);
  formats.set(key, format);
  return format;
}

function part(locale: Locale, date: CivilDate, options: Intl.DateTimeFormatOptions): string {
  const noon = daysBetween(EPOCH, date) * MILLISECONDS_A_DAY;
  return formatOf(locale, { ...options, timeZone: 'UTC' }).format(noon);
}

/** The day of the month; French says `1er` for the first. */
export function dayOfMonth(locale: Locale, date: CivilDate): string {
  const day = String(Number(date.slice(8)));
  return locale === 'fr' && day === '1' ? '1er' : day;
}

/** `lun.` or `lundi`; `Mon` or `Monday`. */
export function weekday(locale: Locale, date: CivilDate, width: Width): string {
  return part(locale, date, { weekday: width });
}

/** `avr.` or `avril`; `Apr` or `April`. */
export function month(locale: Locale, date: CivilDate, width: Width): string {
  return part(locale, date, { month: width });
}

/** `avril 2026`, `April 2026`. */
export function monthAndYear(locale: Locale, date: CivilDate): string {
  return `${month(locale, date, 'long')} ${date.slice(0, 4)}`;
}

/** `16 mars – 17 avr. 2026`, `16 Mar – 17 Apr 2026`; each with its year when they differ. */
export function period(locale: Locale, from: CivilDate, to: CivilDate): string {
  const year = (date: CivilDate): string => date.slice(0, 4);
  const start = dayAndMonth(locale, from);
  const end = `${dayAndMonth(locale, to)}${NO_BREAK}${year(to)}`;
  return year(from) === year(to) ? `${start} – ${end}` : `${start}${NO_BREAK}${year(from)} – ${end}`;
}

/** `6 avr.`, `6 Apr`: where the year is plain from what stands around. */
export function dayAndMonth(locale: Locale, date: CivilDate): string {
  return `${dayOfMonth(locale, date)}${NO_BREAK}${month(locale, date, 'short')}`;
}

/** `lun. 6 avr.`, `Mon 6 Apr`: where the year is plain from what stands around. */
export function dateWithoutYear(locale: Locale, date: CivilDate): string {
  return `${weekday(locale, date, 'short')}${NO_BREAK}${dayAndMonth(locale, date)}`;
}

/** `lun. 6 avr. 2026`, `Mon 6 Apr 2026`. */
export function date(locale: Locale, day: CivilDate): string {
  return `${dateWithoutYear(locale, day)}${NO_BREAK}${day.slice(0, 4)}`;
}

/** The year of `day` where it is another one than that of `today`; without a `today`, none is. */
export function otherYear(day: CivilDate, today: CivilDate | null): string | null {
  const year = day.slice(0, 4);
  return today === null || today.startsWith(year) ? null : year;
}

/** `text`, which says `day` without its year, with the year where it is not that of `today`. */
export function withOtherYear(text: string, day: CivilDate, today: CivilDate | null): string {
  const year = otherYear(day, today);
  return year === null ? text : `${text}${NO_BREAK}${year}`;
}

/** `lundi 6 avril 2026`, `Monday 6 April 2026`. */
export function longDate(locale: Locale, day: CivilDate): string {
  const name = weekday(locale, day, 'long');
  return `${name} ${dayOfMonth(locale, day)}${NO_BREAK}${month(locale, day, 'long')} ${day.slice(0, 4)}`;
}

/** A whole hour of the day, 0 to 24: `18 h`, `6 pm`. */
export function hour(locale: Locale, hours: number): string {
  if (locale === 'fr') return `${String(hours)}${NO_BREAK}h`;
  return `${String(hours % 12 === 0 ? 12 : hours % 12)}${NO_BREAK}${hours % 24 < 12 ? 'am' : 'pm'}`;
}

/** The time of day in Paris: `14:05`, `2:05 pm`. */
export function time(locale: Locale, at: Instant): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone: WALL_CLOCK_ZONE } as const;
  if (locale === 'fr') return formatOf(locale, { ...options, hour: '2-digit' }).format(at * 1000);
  return formatOf(locale, { ...options, hour12: true })
    .format(at * 1000)
    .replace(/\s/u, NO_BREAK);
}
