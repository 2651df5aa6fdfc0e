/** Hours on the wall clock in Paris, the same on each of its days of the week. */
export interface WeeklyWindow {
  /** ISO: Monday 1 … Sunday 7. */
  readonly firstWeekday: number;
  /** Included. */
  readonly lastWeekday: number;
  readonly fromHour: number;
  /** Outside the window; 24 is the midnight that ends the day. */
  readonly untilHour: number;
  /** Whether public holidays on these weekdays are covered like other days, left out, or all that is covered. */
  readonly publicHolidays: 'INCLUDED' | 'EXCLUDED' | 'ONLY';
}

/** What an on-call option adds to the hours of a plan (§3). */
export interface OnCallCoverage {
  readonly coverage: readonly WeeklyWindow[];
  /** Whether the other options are part of it, so that none may stand beside it. */
  readonly includesTheOthers: boolean;
}

/** A line of the support grid; both targets in minutes of the ticket's clock. */
export interface SupportTarget {
  readonly responseMinutes: number;
  readonly resolutionMinutes: number;
  /** When the level is served; a ticket's clock runs in these hours as far as the contract covers them. */
  readonly availability: readonly WeeklyWindow[];
}

/** Where the qualification grid draws its lines, in whole percent. */
export interface ClassificationTerms {
  /** From this share of the users on an incident is critical. */
  readonly allUsersPercent: number;
  /** Beyond this share of the users it is major. */
  readonly manyUsersPercent: number;
  /** Beyond this loss performance is severely degraded. */
  readonly severeLossPercent: number;
}
