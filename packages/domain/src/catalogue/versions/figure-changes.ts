import { figuresOf, type OfferFigure } from './figures.ts';
import type { Offer } from '../offer.ts';

/** A figure that differs between two versions; `value` is what it was before. */
export interface FigureChange extends OfferFigure {
  readonly after: number;
}

/** The figures in which `after` differs from `before`, in the order of the offer. */
export function figureChanges(before: Offer, after: Offer): FigureChange[] {
  const now = new Map(figuresOf(after).map(({ place, value }) => [place, value]));
  return figuresOf(before).flatMap((figure) => {
    const value = now.get(figure.place);
    return value === undefined || value === figure.value ? [] : [{ ...figure, after: value }];
  });
}
