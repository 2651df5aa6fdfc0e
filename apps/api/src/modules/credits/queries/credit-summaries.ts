import type { CivilDate } from '@akouendy/domain';
import { creditSummary, type CreditSummary } from '@akouendy/domain/portfolio';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';

import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findOfClients, type ProjectedAccount } from '../persistence/credit-projection.repository.ts';
import { ledgerOf, loadAccountFacts, type AccountFacts } from './account-facts.ts';

/** What lists of clients say of days: read as stored, in one statement for any number of clients. */
@Injectable()
export class CreditSummaries {
  private readonly loader = perTransaction(
    (db: Database) =>
      new DataLoader((clientIds: readonly string[]) => summariesOf(db, clientIds, this.clock.today())),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Of today; `null` for a client that has no account or is not to be seen. */
  ofClient(clientId: string): Promise<CreditSummary | null> {
    return this.unitOfWork.read((db) => this.loader(db).load(clientId));
  }
}

/** What is stored where it is of `today`; the rest is worked out, so that an answer never depends on a job. */
async function summariesOf(
  db: Database,
  clientIds: readonly string[],
  today: CivilDate,
): Promise<(CreditSummary | null)[]> {
  const accounts = await findOfClients(db, clientIds);
  const stale = accounts.filter((account) => !isOf(account, today)).map(({ accountId }) => accountId);
  const facts = stale.length === 0 ? new Map<string, AccountFacts>() : await loadAccountFacts(db, stale);
  const found = new Map(
    accounts.map(({ accountId, clientId, stored }): [string, CreditSummary | null] => {
      const missing = facts.get(accountId);
      return [
        clientId,
        missing === undefined ? (stored?.summary ?? null) : creditSummary(ledgerOf(missing), today),
      ];
    }),
  );
  return clientIds.map((id) => found.get(id) ?? null);
}

function isOf({ revision, stored }: ProjectedAccount, today: CivilDate): boolean {
  return stored?.revision === revision && stored.summary.asOf === today;
}
