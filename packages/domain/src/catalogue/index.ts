export { OFFER_2025_01 } from './offer-2025-01.ts';
export type * from './offer.ts';
