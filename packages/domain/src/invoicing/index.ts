export { creditNoteTotals, leftToCredit, type CreditNoteRefusal } from './credit-note.ts';
export { nextInvoiceOn } from './next-invoice.ts';
export {
  firstGap,
  nextNumber,
  numberingYear,
  readNumber,
  writeNumber,
  type DocumentNumber,
  type DocumentSeries,
  type NumberedDocument,
  type NumberParts,
} from './numbering.ts';
export { datedByDelivery } from './dated-by-delivery.ts';
export { paymentDueOn, paymentOf, type Payment, type PaymentFacts, type PaymentStatus } from './payment.ts';
export { saleOf, type SaleFacts } from './sale-of.ts';
export {
  scheduleOf,
  type Instalment,
  type InstalmentPart,
  type InstalmentTrigger,
  type Sale,
  type ScheduleConditions,
} from './schedule.ts';
export { schemeOf, type KnownTaxation } from './scheme-of.ts';
export { signedSchedule } from './signed-schedule.ts';
export { invoiceTotals, totalsOf, type InvoiceTotals, type RateTotal, type TaxedLine } from './vat.ts';
export { VAT_RULES, type VatRule, type VatScheme } from './vat-rules.ts';
