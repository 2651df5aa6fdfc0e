import type { CivilDate } from '@akouendy/domain';
import type { InvoiceTerms } from '@akouendy/domain/catalogue';
import { freezeTerms } from '@akouendy/domain/contracts';
import { totalsOf, type InvoiceTotals } from '@akouendy/domain/invoicing';
import {
  agreedOffer,
  nextQuoteStatus,
  quotedOrder,
  quotedStart,
  type Proposal,
} from '@akouendy/domain/quotes';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../platform/access/language.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Offers, type PublishedOffer } from '../../catalogue/catalogue.public.ts';
import { orderingClient } from '../../clients/clients.public.ts';
import { Contracts } from '../../contracts/contracts.public.ts';
import { draftOrder, type Drafted } from '../../orders/orders.public.ts';
import type { TakenStep } from '../persistence/quote-steps.ts';
import type { Quote } from '../queries/quotes.ts';
import { fieldOfProblem } from './field-of-problem.ts';

/** An answer that was given. */
type Given = TakenStep & {
  readonly answer: NonNullable<TakenStep['answer']>;
  readonly validUntil: CivilDate;
};

/** What an answer would cost, of all or of a month. */
export type QuoteTotals = Pick<InvoiceTotals, 'net' | 'vat' | 'gross'> & {
  readonly invoiceTerms: InvoiceTerms;
};

/** The answer to a quote; `null` before. */
export function answerTo({ steps }: Pick<Quote, 'steps'>): Given | null {
  return (steps.find(({ answer }) => answer !== null) as Given | undefined) ?? null;
}

/** What an answer would sign: the order, under the offer that it was made under, at the price that was agreed. */
export function quotedUnder<Published extends Pick<PublishedOffer, 'offer' | 'words'>>(
  { subject }: Pick<Quote, 'subject'>,
  { answer }: { readonly answer: Pick<Given['answer'], 'proposal'> },
  published: Published,
) {
  return {
    order: quotedOrder(published.offer, subject, answer.proposal),
    offer: {
      offer: agreedOffer(published.offer, subject, answer.proposal),
      words: published.words,
    },
  };
}

/** Quotes as they would be signed today. */
@Injectable()
export class QuoteDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly contracts: Contracts,
    private readonly clock: Clock,
  ) {}

  /** `null` for a quote that cannot be accepted today, or a client that is not to be seen. */
  async of(quote: Quote, language: Language): Promise<Drafted | null> {
    const given = answerTo(quote);
    if (given === null || quote.status !== 'ANSWERED') return null;
    const client = await this.unitOfWork.read((db) => orderingClient(db, quote.clientId));
    const published = await this.offers.byVersion(given.answer.offerVersion);
    if (client === null || published === null) return null;
    const { order, offer } = quotedUnder(quote, given, published);
    const contracts = await this.contracts.countOf(client.id);
    const { reference } = quote;
    const day = this.clock.today();
    const draft = draftOrder({
      client,
      order,
      offer,
      day,
      startsOn: quotedStart(given.answer.startsOn, day),
      language,
      contracts,
      quote: { reference, validUntil: given.validUntil, remarks: given.words ?? '' },
    });
    return { kind: 'DRAFT', draft, offer };
  }

  /** What answering with `proposal` today would cost the client; `null` when it cannot be answered like this. */
  async totals(quote: Quote, proposal: Proposal): Promise<QuoteTotals | null> {
    if (nextQuoteStatus(quote.status, 'ANSWER') === null) return null;
    const client = await this.unitOfWork.read((db) => orderingClient(db, quote.clientId));
    const published = await this.offers.current();
    if (client === null || published === null) return null;
    const today = this.clock.today();
    const dates = { validUntil: today, startsOn: null, today };
    if (fieldOfProblem(published.offer, quote.subject, proposal, dates) !== null) return null;
    const { order, offer } = quotedUnder(quote, { answer: { proposal } }, published);
    const { net, invoiceTerms } = freezeTerms(offer.offer, order, today);
    return { ...totalsOf(net, client.vat), invoiceTerms };
  }
}
