import type { CivilDate } from '../calendar/index.ts';
import { raisedBy, roundingOf, type BasisPoints, type Cents } from '../kernel/index.ts';

/** A yearly price revision, as finance recorded it (§4). */
export interface PriceRevision {
  readonly effectiveOn: CivilDate;
  /** Negative for a reduction, down to −10000. */
  readonly rate: BasisPoints;
}

/** A revision that counted, and the price that it led to. */
export interface AppliedRevision extends PriceRevision {
  readonly before: Cents;
  readonly after: Cents;
  /** What rounding added to `after`, in ten-thousandths of a cent. */
  readonly rounding: number;
}

/** The price of a period, and the revisions that led to it from the price at signature. */
export interface RevisedPrice {
  readonly price: Cents;
  readonly applied: readonly AppliedRevision[];
}

/**
 * The revisions that count for a contract that started on `startOn`: those effective after it, in date
 * order; two of one day keep the order in which they were recorded.
 */
export function revisionsAfter(startOn: CivilDate, revisions: readonly PriceRevision[]): PriceRevision[] {
  return revisions
    .filter(({ effectiveOn }) => effectiveOn > startOn)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
}

/**
 * The price of a period that starts on `periodFrom`: the signed price with every revision effective by
 * then, one after the other, each rounded half up to a cent (§4). `revisions` come from `revisionsAfter`.
 */
export function revisedPrice(
  signed: Cents,
  revisions: readonly PriceRevision[],
  periodFrom: CivilDate,
): RevisedPrice {
  const applied: AppliedRevision[] = [];
  let price = signed;
  for (const revision of revisions) {
    if (revision.effectiveOn > periodFrom) break;
    const after = raisedBy(price, revision.rate);
    applied.push({ ...revision, before: price, after, rounding: roundingOf(price, revision.rate) });
    price = after;
  }
  return { price, applied };
}
