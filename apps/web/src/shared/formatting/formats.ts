import {
  wallClock,
  type BasisPoints,
  type Cents,
  type CivilDate,
  type HalfDays,
  type Instant,
} from '@akouendy/domain';
import type { Locale } from '../i18n/language.ts';
import * as dates from './dates.ts';
import * as days from './days.ts';
import { fileSize } from './file-size.ts';
import * as figures from './money.ts';

type Width = 'short' | 'long';

/** Everything that the portal writes with figures, in one language and as of one day. */
export interface Formats {
  /** `2,5 j`, `2.5 d`. */
  readonly days: (halfDays: HalfDays | number) => string;
  /** `2,5`, `2.5`. */
  readonly daysFigure: (halfDays: HalfDays | number) => string;
  /** `j`, `d`. */
  readonly daysUnit: string;
  /** `+2,5 j`, `−1 j`. */
  readonly signedDays: (halfDays: number) => string;
  /** `lun. 6 avr. 2026`, `Mon 6 Apr 2026`. */
  readonly date: (date: CivilDate) => string;
  /** `lun. 6 avr.`, `Mon 6 Apr`, whatever the year: for places that show the year beside it. */
  readonly dateWithoutYear: (date: CivilDate) => string;
  /** `lundi 6 avril 2026`, `Monday 6 April 2026`. */
  readonly longDate: (date: CivilDate) => string;
  /** `lun. 6 avr.`, `Mon 6 Apr`; in another year than today's `mer. 13 janv. 2027`. */
  readonly shortDate: (date: CivilDate) => string;
  /** `6 avr.`, `6 Apr`; in another year than today's `13 janv. 2027`. */
  readonly shortDay: (date: CivilDate) => string;
  /** The year of a date where it is not today's. */
  readonly otherYear: (date: CivilDate) => string | null;
  /** `6`, and `1er` in French. */
  readonly dayOfMonth: (date: CivilDate) => string;
  readonly weekday: (date: CivilDate, width?: Width) => string;
  readonly month: (date: CivilDate, width?: Width) => string;
  /** `avril 2026`, `April 2026`. */
  readonly monthAndYear: (date: CivilDate) => string;
  /** `16 mars – 17 avr. 2026`, `16 Mar – 17 Apr 2026`; both days included. */
  readonly period: (from: CivilDate, to: CivilDate) => string;
  /** `18 h`, `6 pm`. */
  readonly hour: (hours: number) => string;
  /** Paris time, `14:05`, `2:05 pm`. */
  readonly time: (at: Instant) => string;
  /** Paris time, `lun. 6 avr. 2026, 14:05`. */
  readonly dateTime: (at: Instant) => string;
  /** `1,2 Mo`, `1.2 MB`. */
  readonly fileSize: (bytes: number) => string;
  /** `4 500 €`, `1 234,56 €`, `€4,500`. */
  readonly money: (cents: Cents) => string;
  /** `25 %`, `25%`. */
  readonly rate: (basisPoints: BasisPoints) => string;
  /** `+2,15 %`, `−1%`. */
  readonly signedRate: (basisPoints: BasisPoints) => string;
  /** What rounding added to an amount, in cents: `+0,4`, `−0.2`. */
  readonly roundedBy: (tenThousandthsOfACent: number) => string;
  /** Whole percentage points with their sign: `+12`, `−44`, `0`. */
  readonly points: (basisPoints: BasisPoints) => string;
  /** `30 min`, `4 h`. */
  readonly minutes: (count: number) => string;
}

/** The formats of a language on the day `today`; without one, short dates never carry a year. */
export function formatsIn(locale: Locale, today: CivilDate | null): Formats {
  return {
    days: (halfDays) => days.days(locale, halfDays),
    daysFigure: (halfDays) => days.daysFigure(locale, halfDays),
    daysUnit: days.daysUnit(locale),
    signedDays: (halfDays) => days.signedDays(locale, halfDays),
    date: (date) => dates.date(locale, date),
    dateWithoutYear: (date) => dates.dateWithoutYear(locale, date),
    longDate: (date) => dates.longDate(locale, date),
    shortDate: (date) => dates.withOtherYear(dates.dateWithoutYear(locale, date), date, today),
    shortDay: (date) => dates.withOtherYear(dates.dayAndMonth(locale, date), date, today),
    otherYear: (date) => dates.otherYear(date, today),
    dayOfMonth: (date) => dates.dayOfMonth(locale, date),
    weekday: (date, width = 'short') => dates.weekday(locale, date, width),
    month: (date, width = 'short') => dates.month(locale, date, width),
    monthAndYear: (date) => dates.monthAndYear(locale, date),
    period: (from, to) => dates.period(locale, from, to),
    fileSize: (bytes) => fileSize(locale, bytes),
    money: (cents) => figures.money(locale, cents),
    rate: (basisPoints) => figures.rate(locale, basisPoints),
    signedRate: (basisPoints) => figures.signedRate(locale, basisPoints),
    roundedBy: (tenThousandths) => figures.roundedBy(locale, tenThousandths),
    points: (basisPoints) => figures.points(locale, basisPoints),
    minutes: figures.minutes,
    hour: (hours) => dates.hour(locale, hours),
    time: (at) => dates.time(locale, at),
    dateTime: (at) => `${dates.date(locale, wallClock(at).date)}, ${dates.time(locale, at)}`,
  };
}
