import { wallClock, type Instant } from '@akouendy/domain';
import { creditSummary } from '@akouendy/domain/portfolio';

import { saveProjections, type Statements } from '../persistence/credit-projection.repository.ts';
import { ledgerOf, loadAccountFacts, NO_FACTS } from '../queries/account-facts.ts';

/** An account, at the revision that the statements before have seen. */
interface AccountAtRevision {
  readonly accountId: string;
  readonly revision: number;
}

/**
 * Works out what a list of clients says of `accounts` on the day of `now`, and stores it, in four statements for any number.
 * Facts that are appended while this reads come with a later revision, whose own summary stays.
 */
export async function projectAccounts(
  db: Statements,
  accounts: readonly AccountAtRevision[],
  now: Instant,
): Promise<void> {
  const facts = await loadAccountFacts(
    db,
    accounts.map(({ accountId }) => accountId),
  );
  const today = wallClock(now).date;
  await saveProjections(
    db,
    accounts.map(({ accountId, revision }) => {
      const ledger = ledgerOf(facts.get(accountId) ?? NO_FACTS);
      return { accountId, revision, summary: creditSummary(ledger, today) };
    }),
    now,
  );
}
