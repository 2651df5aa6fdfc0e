export { figureChanges, type FigureChange } from './figure-changes.ts';
export { mayBe, REPORT_FIGURES, type FigureKind } from './figure-kinds.ts';
export type { FigureName } from './figure-places.ts';
export { figuresOf, type OfferFigure } from './figures.ts';
export type { OfferRule } from './offer-rules.ts';
export { firstPublishingDay, lastPublishingDay } from './publishing-days.ts';
export { reviseOffer, type ReviseRefusal } from './revise-offer.ts';
export { versionName } from './version-name.ts';
