export {
  scheduleOf,
  type Instalment,
  type InstalmentTrigger,
  type Sale,
  type ScheduleConditions,
} from './schedule.ts';
export { totalsOf, VAT_RATES, type InvoiceTotals, type VatScheme } from './vat.ts';
