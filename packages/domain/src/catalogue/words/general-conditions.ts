import type { InvoiceTerms } from '../offer.ts';
import type { OfferWords, Words } from './offer-words.ts';

/** What decides which of the general conditions hold for a contract. */
interface Agreed {
  readonly invoiceTerms: InvoiceTerms;
  /** By which terms it renews tacitly; `null` for one that ends, or simply is delivered. */
  readonly renewal: object | null;
}

/** Which of the general conditions do not hold for every contract, by their place in the offer, and for which they do. */
const HOLDS: ReadonlyMap<number, (agreed: Agreed) => boolean> = new Map([
  // Invoices: half on order and half on delivery, or monthly; what is invoiced otherwise (§5) is not among what it says.
  [0, ({ invoiceTerms }) => invoiceTerms === 'ORDER_DELIVERY' || invoiceTerms === 'MONTHLY_IN_ADVANCE'],
  // The price revision of 1 January: a price changes for periods that start after it (§4), which only months are.
  [3, ({ invoiceTerms }) => invoiceTerms === 'MONTHLY_IN_ADVANCE'],
  // Notice of termination: before a contract renews.
  [4, ({ renewal }) => renewal !== null],
]);

/** The general conditions that hold for a contract with the terms `agreed`, in the order of the offer (§4, §5). */
export function generalConditions(
  { conditions }: Pick<OfferWords, 'conditions'>,
  agreed: Agreed,
): readonly Words[] {
  return conditions.filter((_, place) => HOLDS.get(place)?.(agreed) ?? true);
}
