export { clausesOf, reviseWords, type Clause } from './clauses.ts';
export { staleClauses } from './stale-clauses.ts';
export { applicationDelay } from './application-delay.ts';
export { generalConditions } from './general-conditions.ts';
export { contractTitle } from './contract-title.ts';
export { lineWords } from './line-words.ts';
export { figureItem } from './figure-item.ts';
export type { OfferWords, Titled, Words } from './offer-words.ts';
export { OFFER_WORDS_2025_01 } from './offer-words-2025-01.ts';
