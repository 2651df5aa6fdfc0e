export { OFFER_2025_01 } from './offer-2025-01.ts';
export { isRoundTheClock } from './round-the-clock.ts';
export { figureChanges, type FigureChange } from './figure-changes.ts';
export { figuresOf, type FigureKind, type FigureName, type OfferFigure } from './figures.ts';
export { FIGURE_LIMITS, reviseOffer, type ReviseRefusal } from './revise-offer.ts';
export { versionName } from './version-name.ts';
export type * from './offer.ts';
export type * from './coverage-terms.ts';
export type * from './slot-terms.ts';
