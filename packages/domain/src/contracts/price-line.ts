import type { OptionPrice } from '../catalogue/index.ts';
import { roundingOf, shareOf, timesCents, type BasisPoints, type Cents } from '../kernel/index.ts';

/** How a unit price that is a share of another ("+50 %") came about. */
export interface PriceShare {
  readonly of: Cents;
  readonly rate: BasisPoints;
  /** The unit price less the exact share, in ten-thousandths of a cent: what rounding added. */
  readonly rounding: number;
}

/** A line of a price: its quantity, its unit price, and the share that this is, if it is one. */
export interface PriceLine<Item extends string = string> {
  /** A code of the catalogue. */
  readonly item: Item;
  readonly quantity: number;
  readonly unitPrice: Cents;
  /** `quantity` times `unitPrice`. */
  readonly amount: Cents;
  readonly share: PriceShare | null;
}

/** A line at a price of the list. */
export function priceLine<Item extends string>(
  item: Item,
  quantity: number,
  unitPrice: Cents,
): PriceLine<Item> {
  return { item, quantity, unitPrice, amount: timesCents(unitPrice, quantity), share: null };
}

/** A line at `rate` of `main`, rounded half up to a cent for each unit (§4). */
export function shareLine<Item extends string>(
  item: Item,
  quantity: number,
  main: Cents,
  rate: BasisPoints,
): PriceLine<Item> {
  const share = { of: main, rate, rounding: roundingOf(main, rate) };
  return { ...priceLine(item, quantity, shareOf(main, rate)), share };
}

/** A line at the price of an option, which may be a share of the main price. */
export function optionLine<Item extends string>(
  item: Item,
  quantity: number,
  price: OptionPrice,
  main: Cents,
): PriceLine<Item> {
  return price.kind === 'AMOUNT'
    ? priceLine(item, quantity, price.amount)
    : shareLine(item, quantity, main, price.rate);
}
