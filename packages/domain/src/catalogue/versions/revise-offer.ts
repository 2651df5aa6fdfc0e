import type { CivilDate } from '../../calendar/index.ts';
import { divideHalfUp, ok, refuse, type Cents, type Result } from '../../kernel/index.ts';
import { figuresOf, type FigureKind } from './figures.ts';
import type { DeployPackageCode, Offer, PackCode } from '../offer.ts';

/** What a figure of each kind may be, both ends included. */
export const FIGURE_LIMITS: Readonly<Record<FigureKind, readonly [least: number, most: number]>> = {
  PRICE: [1, 100_000_000],
  SHARE: [0, 10_000],
  MONTHS: [1, 60],
  DAYS: [0, 365],
  MINUTES: [1, 60_000],
};

/** Why figures make no offer. */
export type ReviseRefusal =
  | { readonly kind: 'NO_SUCH_FIGURE'; readonly place: string }
  | { readonly kind: 'OUT_OF_RANGE'; readonly place: string }
  | { readonly kind: 'NOTICE_BEYOND_TERM' }
  | { readonly kind: 'RESPONSE_AFTER_RESOLUTION' }
  | { readonly kind: 'PACK_ABOVE_ITS_REFERENCE' };

/**
 * `offer` as the version `version`, offered from `publishedOn` on, with the figures that `changes` names by their place.
 * The price of a day of a yearly package follows the package's, rounded half up.
 */
export function reviseOffer(
  offer: Offer,
  changes: ReadonlyMap<string, number>,
  { version, publishedOn }: { readonly version: string; readonly publishedOn: CivilDate },
): Result<Offer, ReviseRefusal> {
  const kinds = new Map(figuresOf(offer).map(({ place, kind }) => [place, kind]));
  for (const [place, value] of changes) {
    const kind = kinds.get(place);
    if (kind === undefined) return refuse({ kind: 'NO_SUCH_FIGURE', place });
    const [least, most] = FIGURE_LIMITS[kind];
    if (!Number.isSafeInteger(value) || value < least || value > most) {
      return refuse({ kind: 'OUT_OF_RANGE', place });
    }
  }
  const changed = [...changes].reduce<unknown>(
    (value, [place, figure]) => withFigure(value, place.split('.'), figure),
    { ...structuredClone(offer), version, publishedOn },
  );
  const revised = withDayPrices(offer, changed as Offer);
  const problem = problemOf(revised);
  return problem === null ? ok(revised) : refuse({ kind: problem });
}

function withFigure(value: unknown, [name = '', ...rest]: readonly string[], figure: number): unknown {
  const inner = (value as Readonly<Record<string, unknown>>)[name];
  return { ...(value as object), [name]: rest.length === 0 ? figure : withFigure(inner, rest, figure) };
}

/** A package keeps the published price of its day unless its own price changes. */
function withDayPrices(before: Offer, after: Offer): Offer {
  const { packages } = after.deploy;
  const priced = Object.fromEntries(
    Object.entries(packages).map(([code, one]) => {
      if (before.deploy.packages[code as DeployPackageCode].price === one.price) return [code, one];
      const dayEquivalentPrice = divideHalfUp(BigInt(one.price) * 2n, BigInt(one.halfDays)) as Cents;
      return [code, { ...one, dayEquivalentPrice }];
    }),
  ) as typeof packages;
  return { ...after, deploy: { ...after.deploy, packages: priced } };
}

function problemOf({ run, packs }: Offer): Exclude<ReviseRefusal, { place: string }>['kind'] | null {
  if (run.terminationNoticeMonths > Math.min(run.commitmentMonths, run.renewalMonths)) {
    return 'NOTICE_BEYOND_TERM';
  }
  const targets = Object.values(run.supportGrid);
  if (targets.some(({ responseMinutes, resolutionMinutes }) => responseMinutes > resolutionMinutes)) {
    return 'RESPONSE_AFTER_RESOLUTION';
  }
  const dear = (Object.keys(packs) as PackCode[]).some((code) => {
    const { price, referencePrice } = packs[code];
    return referencePrice !== null && price > referencePrice;
  });
  return dear ? 'PACK_ABOVE_ITS_REFERENCE' : null;
}
