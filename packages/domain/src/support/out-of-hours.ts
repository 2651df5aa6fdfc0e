import type { OutOfHoursTerms } from '../catalogue/index.ts';
import { cents, divideHalfUp, InvalidInput, type Cents } from '../kernel/index.ts';

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
