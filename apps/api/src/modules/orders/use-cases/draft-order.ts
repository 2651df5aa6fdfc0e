import { createHash } from 'node:crypto';
import type { Cents, CivilDate } from '@akouendy/domain';
import { contractTitle, type Words } from '@akouendy/domain/catalogue/words';
import { freezeTerms, startOf, type FrozenTerms, type Order } from '@akouendy/domain/contracts';
import { signedSchedule, totalsOf, type Instalment, type VatScheme } from '@akouendy/domain/invoicing';
import { Language } from '../../../platform/access/language.ts';
import type { PublishedOffer } from '../../catalogue/catalogue.public.ts';
import type { OrderingClient } from '../../clients/clients.public.ts';
import { conditionsOf, type Condition } from './conditions-of.ts';
import { statementOf } from './statement.ts';

/** Who orders what, when, and in which language they read it. */
export interface OrderAsked {
  readonly client: OrderingClient;
  readonly order: Order;
  readonly offer: Pick<PublishedOffer, 'offer' | 'words'>;
  readonly day: CivilDate;
  /** The first day of its contract; `day` without it. */
  readonly startsOn?: CivilDate;
  readonly language: Language;
  /** How many contracts the client has: another one since is worth a second look. */
  readonly contracts: number;
  /** The quote that is accepted with it; absent for what is ordered from the list. */
  readonly quote?: QuotedPart;
}

/** What a quote adds to what is agreed to. */
export interface QuotedPart {
  readonly reference: string;
  readonly validUntil: CivilDate;
  /** What AKOUENDY wrote beside the price; empty for nothing. */
  readonly remarks: string;
}

/** An order as it would be signed: all that is shown before it is confirmed. */
export interface OrderDraft {
  readonly order: Order;
  /** What the contract would be called. */
  readonly title: Words;
  readonly day: CivilDate;
  readonly vat: VatScheme;
  readonly terms: FrozenTerms;
  readonly instalments: readonly Instalment[];
  /** The price with VAT: of all, or of a month. */
  readonly gross: Cents;
  /** The clauses of the offer that hold for it, in both languages. */
  readonly conditions: readonly Condition[];
  /** The sentence that is agreed to. */
  readonly statement: string;
  readonly language: Language;
  readonly contracts: number;
  /** Everything above, letter by letter. */
  readonly document: string;
  /** The hash of that document: whoever confirms says which one they saw. */
  readonly seal: string;
  /** Whether it is signed with a purchase order reference alone; beside what is sealed, as the reference is (ADR 0164). */
  readonly purchaseOrderRequired: boolean;
}

/** The draft of an order without an `orderProblem`; the same facts give the same seal. */
export function draftOrder(asked: OrderAsked): OrderDraft {
  const { client, order, offer, day, startsOn, language, contracts, quote } = asked;
  const terms = freezeTerms(offer.offer, order, day, startsOn);
  const title = contractTitle(offer.words, terms);
  const { net, gross } = totalsOf(terms.net, client.vat);
  const monthly = terms.invoiceTerms === 'MONTHLY_IN_ADVANCE';
  const shown = {
    order,
    title,
    day,
    vat: client.vat,
    terms,
    instalments: signedSchedule(terms, client.vat),
    gross,
    conditions: conditionsOf(terms, offer),
    statement: statementOf(
      {
        client: client.name,
        title: language === Language.FR ? title.fr : title.en,
        version: terms.offerVersion,
        net,
        gross,
        monthly,
        from: day,
        startsOn: startOf(terms),
        quote: quote?.reference ?? null,
      },
      language,
    ),
    language,
    contracts,
  };
  const document = JSON.stringify({ clientId: client.id, client: client.name, ...shown, quote });
  const seal = createHash('sha256').update(document).digest('hex');
  return { ...shown, document, seal, purchaseOrderRequired: client.purchaseOrderRequired };
}
