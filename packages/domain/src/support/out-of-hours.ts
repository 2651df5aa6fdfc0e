import type { Instant } from '../calendar/index.ts';
import type { OutOfHoursTerms, Priority } from '../catalogue/index.ts';
import { cents, divideHalfUp, InvalidInput, ok, refuse, type Cents, type Result } from '../kernel/index.ts';
import type { SupportClock } from './support-clock.ts';

/** What an intervention outside coverage costs, and how that was counted. */
export interface OutOfHoursCharge {
  readonly workedMinutes: number;
  /** `workedMinutes` rounded up to the step. */
  readonly roundedMinutes: number;
  /** What is billed: at least the minimum. */
  readonly billedMinutes: number;
  readonly net: Cents;
}

/**
 * The charge for `minutes` of work outside coverage: rounded up to a quarter of an hour, two hours at
 * least, at the hourly price (§3). Throws `InvalidInput` unless `minutes` is a whole number above 0.
 */
export function outOfHoursCharge(terms: OutOfHoursTerms, minutes: number): OutOfHoursCharge {
  if (!Number.isSafeInteger(minutes) || minutes <= 0) {
    throw new InvalidInput(`${String(minutes)} is not a whole number of minutes above 0`);
  }
  const roundedMinutes = Math.ceil(minutes / terms.stepMinutes) * terms.stepMinutes;
  const billedMinutes = Math.max(terms.leastMinutes, roundedMinutes);
  const net = cents(divideHalfUp(BigInt(billedMinutes) * BigInt(terms.hourlyPrice), 60n));
  return { workedMinutes: minutes, roundedMinutes, billedMinutes, net };
}

/** What a client is offered for an incident that the contract does not cover at the moment. */
export interface OutOfHoursOffer {
  readonly hourlyPrice: Cents;
  readonly leastMinutes: number;
  /** What the minimum costs: the least that is billed. */
  readonly leastNet: Cents;
  /** When the contract covers the ticket again, without an extra price. */
  readonly coveredFrom: Instant;
}

/** The offer of out-of-hours work for a ticket at `now`, or `null`: it is for a P1 outside coverage (§3). */
export function outOfHoursOffer(
  terms: OutOfHoursTerms,
  clock: SupportClock,
  priority: Priority,
  now: Instant,
): OutOfHoursOffer | null {
  if (priority !== 'P1') return null;
  const coveredFrom = clock.hours(priority).nextRunning(now);
  if (coveredFrom === now) return null;
  const { leastMinutes, hourlyPrice } = terms;
  return { hourlyPrice, leastMinutes, leastNet: outOfHoursCharge(terms, leastMinutes).net, coveredFrom };
}

/** Why a consent does not start an intervention. */
export type ConsentRefusal =
  | { readonly kind: 'COVERED_BY_CONTRACT' }
  /** What was confirmed is not what the work costs; the price to confirm. */
  | { readonly kind: 'PRICE_NOT_CONFIRMED'; readonly hourlyPrice: Cents };

/**
 * Decides a client's consent to out-of-hours work, given for `confirmedHourlyPrice` (§3). Who may give it
 * is `ACCEPT_COMMITMENT` of the table of §8. `offered` is `outOfHoursOffer` at the moment of the consent.
 */
export function consentToOutOfHours(
  offered: OutOfHoursOffer | null,
  confirmedHourlyPrice: Cents,
): Result<OutOfHoursOffer, ConsentRefusal> {
  if (offered === null) return refuse({ kind: 'COVERED_BY_CONTRACT' });
  const { hourlyPrice } = offered;
  return hourlyPrice === confirmedHourlyPrice
    ? ok(offered)
    : refuse({ kind: 'PRICE_NOT_CONFIRMED', hourlyPrice });
}
