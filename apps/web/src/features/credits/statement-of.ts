import { usesCredit } from '@akouendy/domain';
import { statementOf, type StatementLine } from '@akouendy/domain/statement';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';

/** The whole statement of an account, oldest line first, by the domain: what explanations of its lines start from. */
export function statementOfAccount({
  ledger,
  origins,
  bookings,
  adjustments,
}: AccountFacts): StatementLine[] {
  const goodwill = [...origins.values()].filter(({ source }) => source === 'GOODWILL');
  return statementOf({
    ledger,
    goodwill: new Set(goodwill.map(({ id }) => id)),
    adjustments: new Set(adjustments.map(({ id }) => id)),
    paid: bookings
      .filter(({ status, atListPrice }) => usesCredit(status) && atListPrice > 0)
      .map(({ id, date, atListPrice, status }) => ({
        bookingId: id,
        date,
        halfDays: atListPrice,
        delivered: status === 'DELIVERED',
      })),
  });
}
