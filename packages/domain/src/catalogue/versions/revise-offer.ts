import type { CivilDate } from '../../calendar/index.ts';
import { divideHalfUp, ok, refuse, type Cents, type Result } from '../../kernel/index.ts';
import { withValueAt } from '../at-place.ts';
import type { DeployPackageCode, Offer } from '../offer.ts';
import { keptFigure, mayBe } from './figure-kinds.ts';
import { figuresOf } from './figures.ts';
import { brokenRule, type OfferRule } from './offer-rules.ts';

/** Why figures make no offer. */
export type ReviseRefusal =
  | { readonly kind: 'NO_SUCH_FIGURE'; readonly place: string }
  | { readonly kind: 'OUT_OF_RANGE'; readonly place: string }
  /** The figures at `places` break a rule together. */
  | { readonly kind: OfferRule; readonly places: readonly string[] };

/**
 * `offer` as the version `version`, offered from `publishedOn` on, with the figures that `changes` names by their place.
 * The price of a day of a yearly package follows the package's price and days, rounded half up.
 */
export function reviseOffer(
  offer: Offer,
  changes: ReadonlyMap<string, number>,
  { version, publishedOn }: { readonly version: string; readonly publishedOn: CivilDate },
): Result<Offer, ReviseRefusal> {
  const kinds = new Map(figuresOf(offer).map(({ place, kind }) => [place, kind]));
  let changed: unknown = { ...structuredClone(offer), version, publishedOn };
  for (const [place, value] of changes) {
    const kind = kinds.get(place);
    if (kind === undefined) return refuse({ kind: 'NO_SUCH_FIGURE', place });
    if (!mayBe(kind, value)) return refuse({ kind: 'OUT_OF_RANGE', place });
    changed = withValueAt(changed, place, keptFigure(kind, value));
  }
  const revised = withDayPrices(offer, changed as Offer);
  const broken = brokenRule(revised);
  return broken === null ? ok(revised) : refuse(broken);
}

/** A package keeps the published price of its day unless its own price or its days change. */
function withDayPrices(before: Offer, after: Offer): Offer {
  const { packages } = after.deploy;
  const priced = Object.fromEntries(
    Object.entries(packages).map(([code, one]) => {
      const { price, halfDays } = before.deploy.packages[code as DeployPackageCode];
      if (price === one.price && halfDays === one.halfDays) return [code, one];
      const dayEquivalentPrice = divideHalfUp(BigInt(one.price) * 2n, BigInt(one.halfDays)) as Cents;
      return [code, { ...one, dayEquivalentPrice }];
    }),
  ) as typeof packages;
  return { ...after, deploy: { ...after.deploy, packages: priced } };
}
