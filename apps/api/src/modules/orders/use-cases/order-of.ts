import type { CivilDate } from '@akouendy/domain';
import type { ApplicationCode, DeployPackageCode, Offer, RegieCode } from '@akouendy/domain/catalogue';
import { orderProblem, type Order } from '@akouendy/domain/contracts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';

/** What somebody chose: exactly one of the first three fields. */
export interface Choice {
  readonly deploy?: DeployPackageCode | null;
  readonly regie?: RegieCode | null;
  readonly applications?: readonly { readonly code: ApplicationCode; readonly quantity: number }[] | null;
  /** The first day of a month of régie; the first one that can be booked without it. */
  readonly startsOn?: CivilDate | null;
}

/** Applications of one kind in one order, at most. */
const MOST_APPLICATIONS = 20;

/** The order that `choice` is, or the field that cannot be meant. */
export function orderOf(
  { deploy = null, regie = null, applications = null }: Choice,
  offer: Offer,
): Order | InvalidField {
  const orders: Order[] = [
    ...(deploy === null ? [] : [{ kind: 'DEPLOY' as const, package: deploy }]),
    ...(regie === null ? [] : [{ kind: 'REGIE' as const, formula: regie }]),
    ...(applications === null ? [] : [{ kind: 'APPLICATION' as const, applications }]),
  ];
  const [order] = orders;
  if (order === undefined) return invalidField('order', 'REQUIRED');
  if (orders.length > 1) return invalidField('order', 'TOO_MANY');
  if (order.kind === 'APPLICATION') {
    const many = order.applications.findIndex(({ quantity }) => quantity > MOST_APPLICATIONS);
    if (many >= 0) return invalidField(`order.applications.${String(many)}.quantity`, 'OUT_OF_RANGE');
  }
  switch (orderProblem(offer, order)) {
    case null:
      return order;
    case 'NOTHING_ORDERED':
      return invalidField('order.applications', 'REQUIRED');
    case 'QUANTITY_NOT_WHOLE':
      return invalidField('order.applications', 'OUT_OF_RANGE');
    default:
      return invalidField('order', 'NOT_ALLOWED');
  }
}
