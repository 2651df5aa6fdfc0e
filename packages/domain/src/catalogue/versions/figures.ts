import type { Offer } from '../offer.ts';
import { figureOf, mayBe, type FigureKind } from './figure-kinds.ts';
import { FIGURE_PLACES, type FigureName } from './figure-places.ts';

/** A figure of the offer that a new version may change. */
export interface OfferFigure {
  readonly name: FigureName;
  readonly kind: FigureKind;
  /** Where the offer has it: `build.plans.STARTER.price`. */
  readonly place: string;
  /** The code of what it is a figure of; `null` for one of the whole offer. */
  readonly code: string | null;
  /** In what its kind is counted. */
  readonly value: number;
}

/**
 * The figures of `offer` that a new version may change, in its order; what is on quotation or unlimited has none, and neither
 * has what a pack does not include.
 */
export function figuresOf(offer: Offer): OfferFigure[] {
  const leaves = figuresIn(offer);
  return FIGURE_PLACES.flatMap(([name, pattern, kind]) => {
    const expected = expectedAt(pattern);
    return leaves.flatMap(([place, value]): OfferFigure[] => {
      const found = expected.exec(place);
      if (found === null || !mayBe(kind, value)) return [];
      return [{ name, kind, place, code: found.groups?.['code'] ?? codeIn(pattern), value }];
    });
  });
}

/** A pattern as it is looked for, with the code that its `*` stands for. */
function expectedAt(pattern: string): RegExp {
  const parts = pattern
    .split('.')
    .map((part) => (part.includes('*') ? `(?<code>${part.replace('*', '\\w+')})` : part));
  return new RegExp(`^${parts.join('\\.')}$`);
}

/** The code that a pattern without `*` names; `null` without one. */
function codeIn(pattern: string): string | null {
  return pattern.split('.').find((part) => /^[A-Z_]+$/.test(part)) ?? null;
}

function figuresIn(value: unknown, above = ''): [string, number][] {
  const figure = figureOf(value);
  if (figure !== null) return [[above, figure]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    figuresIn(inner, above === '' ? name : `${above}.${name}`),
  );
}
