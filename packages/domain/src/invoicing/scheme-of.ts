import type { CivilDate } from '../calendar/index.ts';
import type { Instalment } from './schedule.ts';
import type { VatScheme } from './vat-rules.ts';

/** What is known on `today` of how a client is taxed. */
export interface KnownTaxation {
  readonly today: CivilDate;
  /** How it was taxed when it signed. */
  readonly signed: VatScheme;
  /** How it is taxed on `today`. */
  readonly present: VatScheme;
}

/**
 * Under which scheme an instalment is shown. VAT is that of the day of the invoice (§5), which no schedule knows of a coming
 * day: what is to be invoiced, today included, is taxed as the client is today; what was invoiced, as was agreed at signature.
 */
export function schemeOf(
  { invoiceOn, forecast }: Pick<Instalment, 'invoiceOn' | 'forecast'>,
  { today, signed, present }: KnownTaxation,
): VatScheme {
  return !forecast && invoiceOn !== null && invoiceOn < today ? signed : present;
}
