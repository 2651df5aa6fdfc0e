import { addMonths, type CivilDate } from '../calendar/index.ts';
import type { InvoiceTerms, Offer, OptionPrice } from '../catalogue/index.ts';
import { InvalidInput, shareOf, sumCents, timesCents, type Cents } from '../kernel/index.ts';
import { grantsOf, type Grant } from './grants.ts';
import type { ContractKind, Order } from './order.ts';
import { orderProblem } from './order-problem.ts';
import { runPrice } from './run-price.ts';
import type { TermConditions } from './term.ts';

/** A line of the price at signature. */
export interface PriceLine {
  /** A code of the catalogue. */
  readonly item: string;
  readonly quantity: number;
  readonly unitPrice: Cents;
  readonly amount: Cents;
}

/** What a contract keeps from the day of its signature: a later catalogue never touches it (§4). */
export interface FrozenTerms {
  readonly kind: ContractKind;
  readonly offerVersion: string;
  readonly signedOn: CivilDate;
  readonly lines: readonly PriceLine[];
  /** The sum of the lines: the total, or the price of a month for monthly invoices. */
  readonly net: Cents;
  readonly invoiceTerms: InvoiceTerms;
  readonly paymentDays: number;
  readonly grants: readonly Grant[];
  /** The first day without the contract, unless it renews; `null` for what simply is delivered. */
  readonly end: CivilDate | null;
  /** For a contract that renews tacitly; `null` for the others. */
  readonly renewal: TermConditions | null;
}

/** The terms of `order` under `offer`, signed on `signedOn`. Throws `InvalidInput` for one with an `orderProblem`. */
export function freezeTerms(offer: Offer, order: Order, signedOn: CivilDate): FrozenTerms {
  const problem = orderProblem(offer, order);
  if (problem !== null) throw new InvalidInput(`an order that cannot be signed: ${problem}`);
  const lines = priceLines(offer, order);
  return {
    kind: order.kind,
    offerVersion: offer.version,
    signedOn,
    lines,
    net: sumCents(lines.map(({ amount }) => amount)),
    invoiceTerms: invoiceTerms(offer, order),
    paymentDays: offer.conditions.paymentDays,
    grants: grantsOf(offer, order, signedOn),
    end: endOf(offer, order, signedOn),
    renewal: order.kind === 'RUN' ? renewalOf(offer) : null,
  };
}

function priceLines(offer: Offer, order: Order): PriceLine[] {
  switch (order.kind) {
    case 'BUILD': {
      const main = offer.build.plans[order.plan].price;
      return [
        line(order.plan, 1, main),
        ...order.options.map(({ code, quantity }) =>
          line(code, quantity, optionPrice(offer.build.options[code], main)),
        ),
      ];
    }
    case 'RUN':
      return runPrice(offer.run, order).lines.map(({ kind, quantity, unitPrice }) =>
        line(kind === 'PLAN' ? order.plan : kind, quantity, unitPrice),
      );
    case 'DEPLOY':
      return [line(order.package, 1, offer.deploy.packages[order.package].price)];
    case 'APPLICATION':
      return order.applications.map(({ code, quantity }) =>
        line(code, quantity, offer.deploy.applications[code].price),
      );
    case 'REGIE':
      return [line(order.formula, 1, offer.deploy.regie[order.formula].price)];
    case 'PACK': {
      const pack = offer.packs[order.pack];
      return [
        line(order.pack, 1, order.quoted ?? pack.price),
        ...order.options.map((code) => line(code, 1, optionPrice(offer.build.options[code], pack.price))),
      ];
    }
  }
}

function optionPrice(price: OptionPrice, main: Cents): Cents {
  return price.kind === 'AMOUNT' ? price.amount : shareOf(main, price.rate);
}

function line(item: string, quantity: number, unitPrice: Cents): PriceLine {
  return { item, quantity, unitPrice, amount: timesCents(unitPrice, quantity) };
}

function invoiceTerms(offer: Offer, order: Order): InvoiceTerms {
  switch (order.kind) {
    case 'BUILD':
      return offer.build.terms;
    case 'RUN':
      return offer.run.terms;
    case 'DEPLOY':
      return offer.deploy.packageTerms;
    case 'APPLICATION':
      return offer.deploy.applicationTerms;
    case 'REGIE':
      return offer.deploy.regie[order.formula].terms;
    case 'PACK':
      return offer.packs[order.pack].terms;
  }
}

function endOf(offer: Offer, order: Order, signedOn: CivilDate): CivilDate | null {
  switch (order.kind) {
    case 'RUN':
      return addMonths(signedOn, offer.run.commitmentMonths);
    case 'DEPLOY':
      return addMonths(signedOn, offer.deploy.packageMonths);
    case 'PACK':
      return addMonths(signedOn, offer.packs[order.pack].runMonths);
    case 'REGIE': {
      const { months } = offer.deploy.regie[order.formula];
      return months === null ? null : addMonths(signedOn, months);
    }
    case 'BUILD':
    case 'APPLICATION':
      return null;
  }
}

function renewalOf({ run }: Offer): TermConditions {
  const { commitmentMonths, renewalMonths, terminationNoticeMonths } = run;
  return { commitmentMonths, renewalMonths, terminationNoticeMonths };
}
