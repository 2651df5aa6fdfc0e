import type { CivilDate } from '@akouendy/domain';
import type { Words } from '@akouendy/domain/catalogue/words';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';

import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';

/** The kinds of contract (§4). */
export type ContractKind = 'BUILD' | 'RUN' | 'DEPLOY' | 'APPLICATION' | 'REGIE' | 'PACK';

/** What a client has signed. */
export interface SignedContract {
  readonly id: string;
  readonly clientId: string;
  readonly reference: string;
  readonly kind: ContractKind;
  /** The same in both languages when somebody typed it. */
  readonly title: Words;
  readonly signedOn: CivilDate;
}

/** Reads of contracts: one statement for all the clients, or all the contracts, of an operation. */
@Injectable()
export class Contracts {
  private readonly loaders = perTransaction((db: Database) => ({
    byId: new DataLoader((ids: readonly string[]) => contractsById(db, ids)),
    ofClient: new DataLoader((ids: readonly string[]) => contractsOfClients(db, ids)),
  }));

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` when it is not there or not to be seen. */
  async byId(id: string): Promise<SignedContract | null> {
    return this.unitOfWork.read((db) => this.loaders(db).byId.load(id));
  }

  /** The contracts of a client, newest first; of those of one day the last reference first. */
  async ofClient(clientId: string): Promise<readonly SignedContract[]> {
    return this.unitOfWork.read((db) => this.loaders(db).ofClient.load(clientId));
  }
}

interface ContractRow {
  readonly id: string;
  readonly client_id: string;
  readonly reference: string;
  readonly kind: ContractKind;
  readonly title: string;
  readonly title_en: string | null;
  readonly signed_on: CivilDate;
}

const SELECT = 'select id, client_id, reference, kind, title, title_en, signed_on from contracts';

async function contractsById(db: Database, ids: readonly string[]): Promise<(SignedContract | null)[]> {
  const rows = await db.query<ContractRow>(`${SELECT} where id = any($1::uuid[])`, [ids]);
  const found = new Map(rows.map((row) => [row.id, contractFromRow(row)]));
  return ids.map((id) => found.get(id) ?? null);
}

async function contractsOfClients(db: Database, clientIds: readonly string[]): Promise<SignedContract[][]> {
  const rows = await db.query<ContractRow>(
    `${SELECT} where client_id = any($1::uuid[]) order by signed_on desc, length(reference) desc, reference desc`,
    [clientIds],
  );
  const byClient = Map.groupBy(rows.map(contractFromRow), ({ clientId }) => clientId);
  return clientIds.map((id) => byClient.get(id) ?? []);
}

function contractFromRow(row: ContractRow): SignedContract {
  const { client_id: clientId, signed_on: signedOn, title: fr, title_en: en, ...rest } = row;
  return { ...rest, clientId, signedOn, title: { fr, en: en ?? fr } };
}
