/** How often something may be done that sends mails to others. */
export interface Pace {
  /** At once by one person at most, for however many clients, and as many again within `seconds`. */
  readonly byPerson: number;
  /**
   * For one client at most, whoever does it: more than one person may, so that nobody keeps colleagues from it. `null` where
   * the use case counts what it has kept, which holds for any day and not on average.
   */
  readonly forClient: number | null;
  readonly seconds: number;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Whatever is told to others by mail and could be done again and again: generous for work, too few for a loop (ADR 0172). */
export const PACES = {
  /** Requests and cancellations of days together. */
  booking: { byPerson: 100, forClient: 300, seconds: HOUR },
  /** Mails that invite; `InvitationPace` counts a company's, of which there are a hundred. */
  invitation: { byPerson: 60, forClient: null, seconds: DAY },
  /** Requests for quotes. */
  quote: { byPerson: 10, forClient: 20, seconds: DAY },
  /** A revision of prices is told to every client; `forClient` counts for all of them together. */
  price_revision: { byPerson: 10, forClient: 20, seconds: DAY },
  /** Deliveries that are presented or refused; accepting one ends it. */
  delivery: { byPerson: 30, forClient: 60, seconds: DAY },
  document: { byPerson: 100, forClient: 200, seconds: DAY },
  /** Archives of all of a client. */
  company_export: { byPerson: 6, forClient: 12, seconds: DAY },
  /** Clients that are entrusted to somebody of the staff; nobody is kept from taking one back, which is once for each. */
  care: { byPerson: 100, forClient: 200, seconds: HOUR },
  /** Orders, options that join and accepted quotes. */
  order: { byPerson: 20, forClient: 40, seconds: DAY },
  /** Settings of sign-in that are saved, or loosened; making them stricter is once for what was loosened. */
  sign_in_settings: { byPerson: 30, forClient: 60, seconds: DAY },
} as const satisfies Readonly<Record<string, Pace>>;

/** What has a pace. */
export type Paced = keyof typeof PACES;
