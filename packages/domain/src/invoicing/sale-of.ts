import type { CivilDate } from '../calendar/index.ts';
import { startOf, type FrozenTerms, type PriceRevision } from '../contracts/index.ts';
import type { Sale } from './schedule.ts';

/** What happened to a contract since its signature, for its invoices. */
export interface SaleFacts {
  /** The day on which the client accepted the delivery; `null` until then. */
  readonly deliveredOn: CivilDate | null;
  readonly plannedDeliveryOn: CivilDate | null;
  readonly revisions: readonly PriceRevision[];
}

/** What a contract under `terms` sold, for `scheduleOf`: by its frozen price and invoice terms (§4, §5). */
export function saleOf(terms: FrozenTerms, facts: SaleFacts): Sale {
  const { net, signedOn } = terms;
  switch (terms.invoiceTerms) {
    case 'MONTHLY_IN_ADVANCE':
      return { terms: terms.invoiceTerms, net, startOn: startOf(terms), revisions: facts.revisions };
    case 'ORDER_SIX_MONTHS':
      return { terms: terms.invoiceTerms, net, orderedOn: signedOn };
    case 'ORDER_DELIVERY':
    case 'ON_DELIVERY': {
      const { deliveredOn, plannedDeliveryOn } = facts;
      return { terms: terms.invoiceTerms, net, orderedOn: signedOn, deliveredOn, plannedDeliveryOn };
    }
  }
}
