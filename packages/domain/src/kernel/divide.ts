/**
 * `numerator / denominator` rounded half up (towards positive infinity), exactly: the products of cents
 * and rates may exceed what a number holds. `denominator` is positive.
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): number {
  const doubled = 2n * numerator + denominator;
  const divisor = 2n * denominator;
  const quotient = doubled / divisor;
  const floored = doubled < 0n && doubled % divisor !== 0n ? quotient - 1n : quotient;
  return Number(floored);
}

/** `numerator / denominator` rounded down, for whole numbers that a number holds, zero or more; `denominator` is positive. */
export function divideDown(numerator: number, denominator: number): number {
  return Math.floor(numerator / denominator);
}
