import { previewConsumptions, type BookingId, type HalfDays, type Pool } from '@akouendy/domain';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';

/** So many half-days that a pool gets back. */
export interface ReturnedCredit {
  readonly pool: Pool;
  readonly halfDays: HalfDays;
}

/**
 * What cancelling the booking gives back, pool by pool. Another booking may move to what it frees: the
 * pool that gains is not always the one that the booking drew on.
 */
export function returnedByCancelling(facts: AccountFacts, bookingId: BookingId): ReturnedCredit[] {
  const { consumptions } = facts.ledger;
  const others = consumptions.filter((consumption) => consumption.bookingId !== bookingId);
  const cancelled = consumptions.filter((consumption) => consumption.bookingId === bookingId);
  return previewConsumptions({ ...facts.ledger, consumptions: others }, cancelled)
    .map(({ pool, before, after }) => ({ pool, halfDays: (before - after) as HalfDays }))
    .filter(({ halfDays }) => halfDays > 0);
}
