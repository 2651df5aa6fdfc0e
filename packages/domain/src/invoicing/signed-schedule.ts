import { addMonths } from '../calendar/index.ts';
import type { FrozenTerms } from '../contracts/index.ts';
import { saleOf } from './sale-of.ts';
import { scheduleOf, type Instalment } from './schedule.ts';
import type { VatScheme } from './vat-rules.ts';

/** Every instalment that the calendar dates falls before the start and so many months. */
const LAST_DATED_MONTHS = 120;

/**
 * The instalments that a contract under `terms` is signed with (§5): the two, or the one, of what is sold once; each
 * month of the first term of what is invoiced monthly. Renewals and price revisions are for their own day. A month of
 * régie is planned to be delivered when it is over; other deliveries have no date until they are accepted.
 */
export function signedSchedule(terms: FrozenTerms, vat: VatScheme): Instalment[] {
  const { kind, end, paymentDays } = terms;
  const isMonthly = terms.invoiceTerms === 'MONTHLY_IN_ADVANCE';
  const until = isMonthly && end !== null ? end : addMonths(terms.signedOn, LAST_DATED_MONTHS);
  const plannedDeliveryOn = kind === 'REGIE' ? end : null;
  const sale = saleOf(terms, { deliveredOn: null, plannedDeliveryOn, revisions: [] });
  return scheduleOf(sale, { vat, paymentDays, until });
}
