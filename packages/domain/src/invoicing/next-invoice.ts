import type { CivilDate } from '../calendar/index.ts';
import type { Instalment } from './schedule.ts';

/**
 * The day of the invoice that takes up work done on `workedOn`, such as an intervention out of hours (§3):
 * the client's next one that is sure to come, or one of its own on that day when none is. `instalments` reach at least
 * one period beyond that day, or a coming one is not known.
 */
export function nextInvoiceOn(instalments: readonly Instalment[], workedOn: CivilDate): CivilDate {
  const coming = instalments.flatMap(({ invoiceOn, forecast }) =>
    invoiceOn !== null && !forecast && invoiceOn >= workedOn ? [invoiceOn] : [],
  );
  return coming.reduce((first, date) => (date < first ? date : first), coming[0] ?? workedOn);
}
