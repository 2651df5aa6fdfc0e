import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';

import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { loadAccountFacts, loadLots, NO_FACTS, type RecordedLot } from './account-facts.ts';
import { AccountStatement } from './account-statement.ts';

export type { LotSource, RecordedAdjustment, RecordedBooking, RecordedLot } from './account-facts.ts';

/** A client's credit account; what it holds is computed (`AccountStatement`). */
export interface CreditAccount {
  readonly id: string;
  readonly clientId: string;
  /** Counts the changes of what it holds. */
  readonly revision: number;
}

/** Reads of credit accounts: batched over an operation, one statement for any number of them. */
@Injectable()
export class CreditAccounts {
  private readonly loaders = perTransaction((db: Database) => ({
    byId: new DataLoader((ids: readonly string[]) => accountsBy(db, 'id', ids)),
    byClient: new DataLoader((ids: readonly string[]) => accountsBy(db, 'client_id', ids)),
    statement: new DataLoader((ids: readonly string[]) => statements(db, ids)),
    lot: new DataLoader((ids: readonly string[]) => lotsById(db, ids)),
  }));

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` when it is not there or not to be seen. */
  async byId(id: string): Promise<CreditAccount | null> {
    if (!isUuid(id)) return null;
    return this.unitOfWork.read((db) => this.loaders(db).byId.load(id.toLowerCase()));
  }

  /** The account of a client that can be seen. */
  async ofClient(clientId: string): Promise<CreditAccount | null> {
    return this.unitOfWork.read((db) => this.loaders(db).byClient.load(clientId));
  }

  /** What the domain makes of the account's facts. */
  async statementOf(account: Pick<CreditAccount, 'id'>): Promise<AccountStatement> {
    return this.unitOfWork.read((db) => this.loaders(db).statement.load(account.id));
  }

  /** A lot, of whichever account; `null` when it is not there or not to be seen. */
  async lot(id: string): Promise<RecordedLot | null> {
    if (!isUuid(id)) return null;
    return this.unitOfWork.read((db) => this.loaders(db).lot.load(id.toLowerCase()));
  }
}

interface AccountRow {
  readonly id: string;
  readonly client_id: string;
  readonly revision: number;
}

async function accountsBy(
  db: Database,
  column: 'id' | 'client_id',
  values: readonly string[],
): Promise<(CreditAccount | null)[]> {
  const rows = await db.query<AccountRow>(
    `select id, client_id, revision from credit_accounts where ${column} = any($1::uuid[])`,
    [values],
  );
  const found = new Map(
    rows.map((row) => [row[column], { id: row.id, clientId: row.client_id, revision: row.revision }]),
  );
  return values.map((value) => found.get(value) ?? null);
}

async function statements(db: Database, ids: readonly string[]): Promise<AccountStatement[]> {
  const facts = await loadAccountFacts(db, ids);
  return ids.map((id) => new AccountStatement(facts.get(id) ?? NO_FACTS));
}

async function lotsById(db: Database, ids: readonly string[]): Promise<(RecordedLot | null)[]> {
  const lots = new Map((await loadLots(db, ids)).map((lot): [string, RecordedLot] => [lot.id, lot]));
  return ids.map((id) => lots.get(id) ?? null);
}
