import type { HalfDays } from '@akouendy/domain';

/**
 * The number of days by which a text chooses between singular and plural. Half a day is singular, which
 * French says by itself and English does not: "0.5 d lapses".
 */
export function dayCount(halfDays: HalfDays): number {
  return halfDays === 1 ? 1 : halfDays / 2;
}
