import { addMonths, type CivilDate } from '../calendar/index.ts';
import type { BuildMilestone, InvoiceTerms, Offer, RunOffer } from '../catalogue/index.ts';
import { InvalidInput, sumCents, type BasisPoints, type Cents } from '../kernel/index.ts';
import type { SupportContract } from '../support/index.ts';
import { grantsOf, type Grant } from './grants.ts';
import type { ContractKind, Order } from './order.ts';
import { orderProblem } from './order-problem.ts';
import { optionLine, priceLine, type PriceLine } from './price-line.ts';
import { runPrice } from './run-price.ts';
import type { TermConditions } from './term.ts';

/** What a contract's support and availability are judged by. */
export interface ServiceTerms {
  readonly run: RunOffer;
  readonly contract: SupportContract;
  /** The availability that is promised. */
  readonly availability: BasisPoints;
}

/** What a contract keeps from the day of its signature: a later catalogue never touches it (§4). */
export interface FrozenTerms {
  readonly kind: ContractKind;
  readonly offerVersion: string;
  readonly signedOn: CivilDate;
  /** The first day of a contract that starts after its signature; absent for the others (`startOf`). */
  readonly startsOn?: CivilDate;
  readonly lines: readonly PriceLine[];
  /** The sum of the lines: the total, or the price of a month for monthly invoices. */
  readonly net: Cents;
  readonly invoiceTerms: InvoiceTerms;
  readonly paymentDays: number;
  readonly grants: readonly Grant[];
  /** What is built, step by step; empty when nothing is. */
  readonly milestones: readonly BuildMilestone[];
  /** `null` for a contract without RUN. */
  readonly service: ServiceTerms | null;
  /** The first day without the contract, unless it renews; `null` for what simply is delivered. */
  readonly end: CivilDate | null;
  /** For a contract that renews tacitly; `null` for the others. */
  readonly renewal: TermConditions | null;
}

/**
 * The terms of `order` under `offer`, signed on `signedOn` to start on `startsOn`: a copy that shares nothing with the
 * offer. Throws `InvalidInput` for an order with an `orderProblem`, or a start before the signature.
 */
export function freezeTerms(
  offer: Offer,
  order: Order,
  signedOn: CivilDate,
  startsOn: CivilDate = signedOn,
): FrozenTerms {
  const problem = startsOn < signedOn ? 'START_BEFORE_SIGNATURE' : orderProblem(offer, order);
  if (problem !== null) throw new InvalidInput(`an order that cannot be signed: ${problem}`);
  const lines = priceLines(offer, order);
  return structuredClone<FrozenTerms>({
    kind: order.kind,
    offerVersion: offer.version,
    signedOn,
    ...(startsOn === signedOn ? {} : { startsOn }),
    lines,
    net: sumCents(lines.map(({ amount }) => amount)),
    invoiceTerms: invoiceTerms(offer, order),
    paymentDays: offer.conditions.paymentDays,
    grants: grantsOf(offer, order, startsOn),
    milestones: order.kind === 'BUILD' || order.kind === 'PACK' ? offer.build.milestones : [],
    service: serviceOf(offer, order),
    end: endOf(offer, order, startsOn),
    renewal: order.kind === 'RUN' ? renewalOf(offer) : null,
  });
}

function priceLines(offer: Offer, order: Order): PriceLine[] {
  switch (order.kind) {
    case 'BUILD': {
      const main = offer.build.plans[order.plan].price;
      return [
        priceLine(order.plan, 1, main),
        ...order.options.map(({ code, quantity }) =>
          optionLine(code, quantity, offer.build.options[code], main),
        ),
      ];
    }
    case 'RUN':
      return [...runPrice(offer.run, order).lines];
    case 'DEPLOY':
      return [priceLine(order.package, 1, offer.deploy.packages[order.package].price)];
    case 'APPLICATION':
      return order.applications.map(({ code, quantity }) =>
        priceLine(code, quantity, offer.deploy.applications[code].price),
      );
    case 'REGIE':
      return [priceLine(order.formula, 1, offer.deploy.regie[order.formula].price)];
    case 'PACK': {
      const pack = offer.packs[order.pack];
      return [
        priceLine(order.pack, 1, order.quoted ?? pack.price),
        ...order.options.map((code) => optionLine(code, 1, offer.build.options[code], pack.price)),
      ];
    }
  }
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

function endOf(offer: Offer, order: Order, startsOn: CivilDate): CivilDate | null {
  switch (order.kind) {
    case 'RUN':
      return addMonths(startsOn, offer.run.commitmentMonths);
    case 'DEPLOY':
      return addMonths(startsOn, offer.deploy.packageMonths);
    case 'PACK':
      return addMonths(startsOn, offer.packs[order.pack].runMonths);
    case 'REGIE': {
      const { months } = offer.deploy.regie[order.formula];
      return months === null ? null : addMonths(startsOn, months);
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

function serviceOf(offer: Offer, order: Order): ServiceTerms | null {
  const { availability } = offer.commitments;
  switch (order.kind) {
    case 'RUN': {
      const { plan, options } = order;
      return { run: offer.run, contract: { plan, options }, availability };
    }
    case 'PACK':
      return { run: offer.run, contract: { plan: offer.packs[order.pack].run, options: [] }, availability };
    case 'BUILD':
    case 'DEPLOY':
    case 'APPLICATION':
    case 'REGIE':
      return null;
  }
}
