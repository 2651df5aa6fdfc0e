import type { OnCallOptionCode, RunOffer, RunPlanCode } from '../catalogue/index.ts';
import { sumCents, type Cents } from '../kernel/index.ts';
import { priceLine, shareLine, type PriceLine } from './price-line.ts';

/** What a RUN contract is made of, for its price. */
export interface RunComposition {
  readonly plan: RunPlanCode;
  readonly options: readonly OnCallOptionCode[];
  /** Clusters beyond the first. */
  readonly additionalClusters: number;
  readonly weeklyMeeting: boolean;
  /** The plan's monthly price as quoted, for a plan without a list price; `null` for the others. */
  readonly quoted: Cents | null;
}

/** A line of a RUN contract's monthly price; unit prices are those of a month. */
export type RunPriceLine = PriceLine<
  RunPlanCode | 'ADDITIONAL_CLUSTER' | 'WEEKLY_MEETING' | OnCallOptionCode
>;

/** What a RUN contract costs a month, line by line; the lines add up to `monthly`. */
export interface RunPrice {
  readonly monthly: Cents;
  readonly lines: readonly RunPriceLine[];
}

/** Why a composition has no price. */
export type RunPriceProblem = 'QUOTE_MISSING' | 'QUOTE_ON_LISTED_PLAN' | 'QUOTE_NOT_A_PRICE';

/** What is wrong with the quoted price of `composition`, or `null`. */
export function quoteProblem(offer: RunOffer, { plan, quoted }: RunComposition): RunPriceProblem | null {
  const listed = offer.plans[plan].monthlyPrice !== null;
  if (listed) return quoted === null ? null : 'QUOTE_ON_LISTED_PLAN';
  if (quoted === null) return 'QUOTE_MISSING';
  return isPrice(quoted) ? null : 'QUOTE_NOT_A_PRICE';
}

/** Whether a quoted `amount` can be one: a whole number of cents, 0 for a gift. */
export function isPrice(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}

/**
 * The monthly price (§4): plan, on-call options, meeting, and for each additional cluster half of the
 * plan's price rounded half up. `composition` has no `quoteProblem`; a missing quote counts as 0.
 */
export function runPrice(offer: RunOffer, composition: RunComposition): RunPrice {
  const plan = offer.plans[composition.plan].monthlyPrice ?? composition.quoted ?? (0 as Cents);
  const lines: RunPriceLine[] = [
    priceLine(composition.plan, 1, plan),
    ...composition.options.map((option) => priceLine(option, 1, offer.onCallOptions[option])),
    shareLine('ADDITIONAL_CLUSTER', composition.additionalClusters, plan, offer.additionalClusterRate),
    priceLine('WEEKLY_MEETING', composition.weeklyMeeting ? 1 : 0, offer.weeklyMeetingPrice),
  ].filter(({ quantity }) => quantity > 0);
  return { monthly: sumCents(lines.map(({ amount }) => amount)), lines };
}
