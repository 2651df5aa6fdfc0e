import type { CivilDate } from '@akouendy/domain';
import type { Words } from '@akouendy/domain/catalogue/words';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';

import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';

/** The kinds of contract (§4). */
export const CONTRACT_KINDS = ['BUILD', 'RUN', 'DEPLOY', 'APPLICATION', 'REGIE', 'PACK'] as const;

/** What a contract is about. */
export type ContractKind = (typeof CONTRACT_KINDS)[number];

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

/** Reads of contracts: one statement for all those of an operation. */
@Injectable()
export class Contracts {
  private readonly byIds = perTransaction(
    (db: Database) => new DataLoader((ids: readonly string[]) => contractsById(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` when it is not there or not to be seen. */
  async byId(id: string): Promise<SignedContract | null> {
    return this.unitOfWork.read((db) => this.byIds(db).load(id));
  }

  /**
   * All contracts of a client that are of `kinds`, newest first: for what is worked out over all of them. What is shown of
   * them is read in pages (`ContractPages`).
   */
  async ofClient(clientId: string, kinds: readonly ContractKind[]): Promise<readonly SignedContract[]> {
    const rows = await this.unitOfWork.read((db) =>
      db.query<ContractRow>(
        `select ${CONTRACT_COLUMNS} from contracts k where client_id = $1 and kind = any($2)
          order by ${NEWEST_FIRST}`,
        [clientId, kinds],
      ),
    );
    return rows.map(contractFromRow);
  }

  /** How many contracts a client has signed. */
  async countOf(clientId: string): Promise<number> {
    const [row] = await this.unitOfWork.read((db) =>
      db.query<{ count: number }>('select count(*) from contracts where client_id = $1', [clientId]),
    );
    return row?.count ?? 0;
  }
}

/** A contract as it is stored. */
export interface ContractRow {
  readonly id: string;
  readonly client_id: string;
  readonly reference: string;
  readonly kind: ContractKind;
  readonly title: string;
  readonly title_en: string | null;
  readonly signed_on: CivilDate;
}

/** The order of contracts `k`; of those of one day the last reference first. */
export const NEWEST_FIRST = 'k.signed_on desc, length(k.reference) desc, k.reference desc';

/** What is read of a contract `k`. */
export const CONTRACT_COLUMNS = 'k.id, k.client_id, k.reference, k.kind, k.title, k.title_en, k.signed_on';

async function contractsById(db: Database, ids: readonly string[]): Promise<(SignedContract | null)[]> {
  const rows = await db.query<ContractRow>(
    `select ${CONTRACT_COLUMNS} from contracts k where id = any($1::uuid[])`,
    [ids],
  );
  const found = new Map(rows.map((row) => [row.id, contractFromRow(row)]));
  return ids.map((id) => found.get(id) ?? null);
}

/** A row as the contract that it is. */
export function contractFromRow(row: ContractRow): SignedContract {
  const { client_id: clientId, signed_on: signedOn, title: fr, title_en: en, ...rest } = row;
  return { ...rest, clientId, signedOn, title: { fr, en: en ?? fr } };
}
