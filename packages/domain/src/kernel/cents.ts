import type { BasisPoints } from './basis-points.ts';
import type { Brand } from './brand.ts';
import { divideHalfUp } from './divide.ts';
import { InvalidInput } from './invalid-input.ts';

/** A whole number of euro cents, excluding VAT unless a name says otherwise (§0). */
export type Cents = Brand<number, 'Cents'>;

/** Checks that `amount` is a whole number of cents. Throws `InvalidInput` otherwise. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) {
    throw new InvalidInput(`${String(amount)} is not a whole number of cents`);
  }
  return amount as Cents;
}

/** The sum, in cents; 0 for an empty list. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
}

/** `count` times `amount`; `count` is a whole number. */
export function timesCents(amount: Cents, count: number): Cents {
  return cents(amount * count);
}

/** `rate` of `amount`, rounded half up to a cent: 50 % of 25 cents is 13 cents. */
export function shareOf(amount: Cents, rate: BasisPoints): Cents {
  return cents(divideHalfUp(BigInt(amount) * BigInt(rate), 10_000n));
}

/**
 * What rounding added to `rate` of `amount`, in ten-thousandths of a cent: 0 when it was exact, up to 5000
 * when it was rounded up, negative when down. `raisedBy` rounds by the same.
 */
export function roundingOf(amount: Cents, rate: BasisPoints): number {
  return Number(BigInt(shareOf(amount, rate)) * 10_000n - BigInt(amount) * BigInt(rate));
}

/** `amount` raised by `rate` (lowered by a negative one), rounded half up to a cent. */
export function raisedBy(amount: Cents, rate: BasisPoints): Cents {
  return cents(divideHalfUp(BigInt(amount) * BigInt(10_000 + rate), 10_000n));
}

/**
 * `amount` in two parts without losing a cent: the first is half of it rounded down, the second
 * carries the rest (§5).
 */
export function inTwoParts(amount: Cents): readonly [Cents, Cents] {
  const first = Math.floor(amount / 2);
  return [cents(first), cents(amount - first)];
}
