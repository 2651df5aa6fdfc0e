import type { Delivery } from './delivery.ts';
import type { ContractStanding, ContractStatus } from './standing.ts';

/**
 * How a contract is shown: as it stands in time, or where the delivery of what was ordered stands, when that says more:
 * in preparation, waiting for the client's answer, refused, delivered.
 */
export type ContractState = ContractStatus | 'IN_PREPARATION' | 'TO_ACCEPT' | 'REFUSED' | 'DELIVERED';

/**
 * The state that a contract is shown in, which every page takes from here. A delivery that somebody has to act upon comes
 * first, also after the contract's end: an invoice waits for it. Where nothing but the delivery ends the contract, which
 * neither renews nor has an end, it is in preparation until the delivery is accepted, and delivered from then on. All
 * others stand as time has it. `delivery` is `null` for what is invoiced by the calendar alone (§4, §5).
 */
export function stateOf(
  { status, end, term }: Pick<ContractStanding, 'status' | 'end' | 'term'>,
  delivery: Pick<Delivery, 'status'> | null,
): ContractState {
  if (delivery === null) return status;
  if (delivery.status === 'PRESENTED') return 'TO_ACCEPT';
  if (delivery.status === 'REFUSED') return 'REFUSED';
  if (status !== 'RUNNING' || end !== null || term !== null) return status;
  return delivery.status === 'ACCEPTED' ? 'DELIVERED' : 'IN_PREPARATION';
}

/** Whether nothing more comes of a contract: it has ended, or what was ordered is delivered and accepted. */
export function isOver(state: ContractState): boolean {
  return state === 'ENDED' || state === 'DELIVERED';
}
