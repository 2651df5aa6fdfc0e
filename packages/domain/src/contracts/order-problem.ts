import type { Offer } from '../catalogue/index.ts';
import { coverageProblem, type CoverageProblem } from '../support/index.ts';
import type { Order } from './order.ts';
import { isPrice, quoteProblem, type RunPriceProblem } from './run-price.ts';

/** Why an order cannot be signed under an offer. */
export type OrderProblem =
  | CoverageProblem
  | RunPriceProblem
  | 'NOTHING_ORDERED'
  | 'QUANTITY_NOT_WHOLE'
  | 'ORDERED_TWICE'
  | 'OPTION_NOT_IN_PACK'
  | 'QUOTE_BELOW_LEAST';

/** What is wrong with `order` under `offer`, or `null` when it can be signed. */
export function orderProblem(offer: Offer, order: Order): OrderProblem | null {
  switch (order.kind) {
    case 'RUN':
      return (
        coverageProblem(offer.run, order) ??
        quoteProblem(offer.run, order) ??
        (isCount(order.additionalClusters, 0) ? null : 'QUANTITY_NOT_WHOLE')
      );
    case 'BUILD':
      return quantitiesProblem(order.options);
    case 'APPLICATION':
      return order.applications.length === 0 ? 'NOTHING_ORDERED' : quantitiesProblem(order.applications);
    case 'PACK':
      return packProblem(offer, order);
    case 'DEPLOY':
    case 'REGIE':
      return null;
  }
}

function packProblem(offer: Offer, order: Extract<Order, { kind: 'PACK' }>): OrderProblem | null {
  const pack = offer.packs[order.pack];
  if (new Set(order.options).size < order.options.length) return 'ORDERED_TWICE';
  if (order.options.some((option) => !pack.options.includes(option))) return 'OPTION_NOT_IN_PACK';
  if (!pack.onQuotation) return order.quoted === null ? null : 'QUOTE_ON_LISTED_PLAN';
  if (order.quoted === null) return 'QUOTE_MISSING';
  if (!isPrice(order.quoted)) return 'QUOTE_NOT_A_PRICE';
  return order.quoted < pack.price ? 'QUOTE_BELOW_LEAST' : null;
}

function quantitiesProblem(
  items: readonly { readonly code: string; readonly quantity: number }[],
): OrderProblem | null {
  if (items.some(({ quantity }) => !isCount(quantity, 1))) return 'QUANTITY_NOT_WHOLE';
  return new Set(items.map(({ code }) => code)).size < items.length ? 'ORDERED_TWICE' : null;
}

function isCount(quantity: number, least: number): boolean {
  return Number.isSafeInteger(quantity) && quantity >= least;
}
