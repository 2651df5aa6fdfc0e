import { Temporal } from 'temporal-polyfill';
import { InvalidInput, type Brand } from '../kernel/index.ts';
import type { CivilDate } from './civil-date.ts';

/** A moment, in whole seconds since 1970-01-01T00:00:00Z; fractions of a second are dropped (§0). */
export type Instant = Brand<number, 'Instant'>;

/** The zone in which wall-clock rules apply (§0). */
export const WALL_CLOCK_ZONE = 'Europe/Paris';

const WRITTEN_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d([.,]\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads ISO 8601 with an offset (`2026-06-15T10:00:00+02:00`). Throws `InvalidInput` otherwise. */
export function instant(text: string): Instant {
  if (!WRITTEN_INSTANT.test(text)) {
    throw new InvalidInput(`"${text}" is not an instant written in ISO 8601 with an offset`);
  }
  try {
    return Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000) as Instant;
  } catch {
    throw new InvalidInput(`${text} is not a moment of the calendar`);
  }
}

/** The instant written in UTC with seconds, `2026-03-30T07:00:00Z`. */
export function writeInstant(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toString({ smallestUnit: 'second' });
}

/** What a clock on the wall in Paris shows at `at`. */
export interface WallClock {
  readonly date: CivilDate;
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
}

/** The date and time of day in Paris at `at`. */
export function wallClock(at: Instant): WallClock {
  const local = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(WALL_CLOCK_ZONE);
  return { date: local.toPlainDate().toString() as CivilDate, hour: local.hour, minute: local.minute };
}

/** The instant at which a clock in Paris shows `hour:00` on `date`. */
export function instantAt(date: CivilDate, hour: number): Instant {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: WALL_CLOCK_ZONE,
    plainTime: Temporal.PlainTime.from({ hour }),
  });
  return Math.floor(local.epochMilliseconds / 1000) as Instant;
}
