import fc from 'fast-check';
import { basisPoints } from './basis-points.ts';
import { cents, inTwoParts, raisedBy, roundingOf, shareOf, sumCents } from './cents.ts';
import { InvalidInput } from './invalid-input.ts';

describe('amounts of money', () => {
  it.each([0.5, Number.NaN, 2 ** 53])('are whole cents: %d is refused', (amount) => {
    expect(() => cents(amount)).toThrow(InvalidInput);
  });

  it.each([
    [33_333, 2000, 6667],
    [2, 2500, 1],
    [1, 2500, 0],
    [999_999_999_999, 2000, 200_000_000_000],
  ])('%i at %i basis points is %i, rounded half up', (amount, rate, expected) => {
    expect(shareOf(cents(amount), basisPoints(rate))).toBe(expected);
  });

  it.each([
    [33_333, 190, 33_966],
    [33_966, 210, 34_679],
    [100, -10_000, 0],
    [50, 100, 51],
  ])('%i raised by %i basis points is %i', (amount, rate, expected) => {
    expect(raisedBy(cents(amount), basisPoints(rate))).toBe(expected);
  });

  it('say how much rounding added, for a share and for a raise', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 12 }), fc.integer({ min: -10_000, max: 30_000 }), (amount, rate) => {
        const rounding = roundingOf(cents(amount), basisPoints(rate));
        expect(rounding).toBeGreaterThan(-5000);
        expect(rounding).toBeLessThanOrEqual(5000);
        const exact = BigInt(amount) * BigInt(rate) + BigInt(rounding);
        expect(BigInt(shareOf(cents(amount), basisPoints(rate))) * 10_000n).toBe(exact);
        expect(raisedBy(cents(amount), basisPoints(rate))).toBe(
          amount + shareOf(cents(amount), basisPoints(rate)),
        );
      }),
    );
  });

  it('split in two lose no cent, the second part carries the odd one', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (amount) => {
        const [first, second] = inTwoParts(cents(amount));
        expect(sumCents([first, second])).toBe(amount);
        expect(second - first).toBe(amount % 2);
      }),
    );
  });
});
