import { addMonths, type CivilDate } from '../calendar/index.ts';
import type { BuildOptionCode, Offer, PackCode } from '../catalogue/index.ts';
import { orderProblem, type Order, type OrderProblem } from '../contracts/index.ts';
import type { Cents } from '../kernel/index.ts';

/** What a quote can be asked for: Enterprise and the packs. */
export type QuoteSubject = 'RUN_ENTERPRISE' | PackCode;

/** Every subject, in the order of the offer. */
export const QUOTE_SUBJECTS: readonly QuoteSubject[] = [
  'RUN_ENTERPRISE',
  'STARTER_PACK',
  'PRODUCTION_PACK',
  'ENTERPRISE_PACK',
];

/** What AKOUENDY proposes; options and clusters cost what the offer says. */
export interface Proposal {
  /** The agreed price of the plan, a month, or of the pack; excluding VAT. */
  readonly price: Cents;
  /** Of a pack. */
  readonly packOptions: readonly BuildOptionCode[];
  /** Beyond the first, for RUN. */
  readonly additionalClusters: number;
  /** For RUN. */
  readonly weeklyMeeting: boolean;
}

/** A quote stands for so many months at most. */
const LONGEST_VALIDITY_MONTHS = 12;

/** Cents; a higher price is a slip of the pen: ten million euros. */
const HIGHEST_PRICE = 1_000_000_000;

/** More clusters than that are a slip of the pen. */
const MOST_CLUSTERS = 50;

/** The order that `proposal` is; only what its subject can have is part of it. */
export function quotedOrder(offer: Offer, subject: QuoteSubject, proposal: Proposal): Order {
  const { price, packOptions, additionalClusters, weeklyMeeting } = proposal;
  if (subject === 'RUN_ENTERPRISE') {
    return {
      kind: 'RUN',
      plan: 'ENTERPRISE',
      options: [],
      additionalClusters,
      weeklyMeeting,
      quoted: price,
    };
  }
  const { onQuotation } = offer.packs[subject];
  return { kind: 'PACK', pack: subject, options: packOptions, quoted: onQuotation ? price : null };
}

/** `offer` with the price that was agreed for `subject`: a pack of the list may be quoted at another one (§4). */
export function agreedOffer(offer: Offer, subject: QuoteSubject, { price }: Proposal): Offer {
  if (subject === 'RUN_ENTERPRISE' || offer.packs[subject].onQuotation) return offer;
  return { ...offer, packs: { ...offer.packs, [subject]: { ...offer.packs[subject], price } } };
}

/** A quoted contract starts so many months ahead at most. */
const LATEST_START_MONTHS = 12;

/** Whether a start that is wished or proposed on `today` can be: from that day to a year ahead. */
export function canStartOn(startsOn: CivilDate, today: CivilDate): boolean {
  return startsOn >= today && startsOn <= addMonths(today, LATEST_START_MONTHS);
}

/** The first day of the contract of a quote that is accepted on `acceptedOn`: the one that was proposed, unless that is past. */
export function quotedStart(proposed: CivilDate | null, acceptedOn: CivilDate): CivilDate {
  return proposed === null || proposed < acceptedOn ? acceptedOn : proposed;
}

/** Why a proposal cannot be made. */
export type ProposalProblem =
  | 'PRICE_OUT_OF_RANGE'
  | 'CLUSTERS_OUT_OF_RANGE'
  | 'EXPIRY_OUT_OF_RANGE'
  | 'START_OUT_OF_RANGE'
  | 'NOT_OF_SUBJECT'
  | OrderProblem;

/**
 * What is wrong with `proposal`, made on `today`, good until `validUntil`, that day included, and to start on `startsOn`, or
 * with its acceptance; or `null`.
 */
export function proposalProblem(
  offer: Offer,
  subject: QuoteSubject,
  proposal: Proposal,
  {
    validUntil,
    startsOn,
    today,
  }: { readonly validUntil: CivilDate; readonly startsOn: CivilDate | null; readonly today: CivilDate },
): ProposalProblem | null {
  const { price } = proposal;
  if (!Number.isSafeInteger(price) || price <= 0 || price > HIGHEST_PRICE) return 'PRICE_OUT_OF_RANGE';
  if (proposal.additionalClusters > MOST_CLUSTERS) return 'CLUSTERS_OUT_OF_RANGE';
  if (validUntil < today || validUntil > addMonths(today, LONGEST_VALIDITY_MONTHS))
    return 'EXPIRY_OUT_OF_RANGE';
  if (startsOn !== null && !canStartOn(startsOn, today)) return 'START_OUT_OF_RANGE';
  if (!isOfSubject(subject, proposal)) return 'NOT_OF_SUBJECT';
  return orderProblem(agreedOffer(offer, subject, proposal), quotedOrder(offer, subject, proposal));
}

/** Whether nothing is proposed that only another subject can have. */
function isOfSubject(subject: QuoteSubject, proposal: Proposal): boolean {
  return subject === 'RUN_ENTERPRISE'
    ? proposal.packOptions.length === 0
    : proposal.additionalClusters === 0 && !proposal.weeklyMeeting;
}
