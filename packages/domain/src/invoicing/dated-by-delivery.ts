import type { CivilDate } from '../calendar/index.ts';
import { paymentDueOn } from './payment.ts';
import type { Instalment } from './schedule.ts';

/** What a delivery dates of an instalment. */
type Dated = Pick<Instalment, 'trigger' | 'invoiceOn' | 'dueOn' | 'forecast'>;

/** The instalment once the delivery was accepted on `acceptedOn`: one that it triggers is no forecast any more (§5). */
export function datedByDelivery<Signed extends Dated>(
  instalment: Signed,
  acceptedOn: CivilDate,
  paymentDays: number,
): Signed {
  if (instalment.trigger !== 'DELIVERY') return instalment;
  return {
    ...instalment,
    invoiceOn: acceptedOn,
    dueOn: paymentDueOn(acceptedOn, paymentDays),
    forecast: false,
  };
}
