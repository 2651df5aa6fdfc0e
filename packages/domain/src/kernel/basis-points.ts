import type { Brand } from './brand.ts';
import { InvalidInput } from './invalid-input.ts';

/** A rate in whole basis points (25 % = 2500, §0); negative for a reduction. */
export type BasisPoints = Brand<number, 'BasisPoints'>;

/** Checks that `rate` is a whole number of basis points, −10000 (all of it) or more. Throws `InvalidInput` otherwise. */
export function basisPoints(rate: number): BasisPoints {
  if (!Number.isSafeInteger(rate) || rate < -10_000) {
    throw new InvalidInput(`${String(rate)} is not a rate in whole basis points`);
  }
  return rate as BasisPoints;
}
