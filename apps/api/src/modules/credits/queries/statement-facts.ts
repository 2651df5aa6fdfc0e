import { usesCredit, type CreditLedger } from '@akouendy/domain';
import type { StatementFacts } from '@akouendy/domain/statement';

import type { AccountFacts } from './account-facts.ts';

/** What the domain writes the statement of an account from. */
export function statementFacts(facts: AccountFacts, ledger: CreditLedger): StatementFacts {
  const { lots, bookings, adjustments } = facts;
  return {
    ledger,
    goodwill: new Set(lots.filter(({ source }) => source === 'GOODWILL').map(({ id }) => id)),
    adjustments: new Set(adjustments.map(({ id }) => id)),
    paid: bookings
      .filter(({ status, atListPrice }) => usesCredit(status) && atListPrice > 0)
      .map(({ id, date, atListPrice, status }) => ({
        bookingId: id,
        date,
        halfDays: atListPrice,
        delivered: status === 'DELIVERED',
      })),
  };
}
