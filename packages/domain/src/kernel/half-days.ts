import type { Brand } from './brand.ts';
import { InvalidInput } from './invalid-input.ts';

/** A whole number of half-days, zero or more (1 day = 2). Unit of every day credit (§0). */
export type HalfDays = Brand<number, 'HalfDays'>;

/** Checks that `count` is a whole number of half-days, zero or more. Throws `InvalidInput` otherwise. */
export function halfDays(count: number): HalfDays {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new InvalidInput(`${String(count)} is not a whole number of half-days, zero or more`);
  }
  return count as HalfDays;
}

/** The sum, in half-days; 0 for an empty list. */
export function sumHalfDays(counts: Iterable<HalfDays>): HalfDays {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum as HalfDays;
}
