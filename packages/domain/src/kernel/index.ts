export type { Brand } from './brand.ts';
export { basisPoints, type BasisPoints } from './basis-points.ts';
export {
  cents,
  inTwoParts,
  raisedBy,
  roundingOf,
  shareOf,
  sumCents,
  timesCents,
  type Cents,
} from './cents.ts';
export { divideDown, divideHalfUp } from './divide.ts';
export { halfDays, sumHalfDays, type HalfDays } from './half-days.ts';
export type { BookingId, LotId, PersonId } from './ids.ts';
export { InvalidInput } from './invalid-input.ts';
export { ok, refuse, type Result } from './result.ts';
