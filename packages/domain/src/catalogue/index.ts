export { OFFER_2025_01 } from './offer-2025-01.ts';
export { isRoundTheClock } from './round-the-clock.ts';
export type * from './offer.ts';
export type * from './coverage-terms.ts';
export type * from './slot-terms.ts';
