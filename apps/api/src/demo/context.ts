import type { DemoCalendar } from './calendar.ts';
import type { PersonIds } from './insert-people.ts';

/** What dates and people are looked up in. */
export interface DemoContext {
  readonly calendar: DemoCalendar;
  readonly personIds: PersonIds;
}

/** A credit account of the demonstration. */
export interface DemoAccount {
  readonly id: string;
  readonly clientId: string;
}
