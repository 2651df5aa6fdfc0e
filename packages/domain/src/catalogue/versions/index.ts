export { figureChanges, type FigureChange } from './figure-changes.ts';
export { figuresOf, type FigureKind, type FigureName, type OfferFigure } from './figures.ts';
export { firstPublishingDay, lastPublishingDay } from './publishing-days.ts';
export { FIGURE_LIMITS, reviseOffer, type ReviseRefusal } from './revise-offer.ts';
export { versionName } from './version-name.ts';
