import type { CivilDate } from '@akouendy/domain';
import type { ContractState } from '@akouendy/domain/contracts';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock } from '../../../platform/clock/clock.ts';
import { contains, patternOf } from '../../../platform/database/contains.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { stateInSql } from './contract-state-sql.ts';
import {
  CONTRACT_COLUMNS,
  contractFromRow,
  NEWEST_FIRST,
  type ContractKind,
  type ContractRow,
  type SignedContract,
} from './contracts.ts';

/** A place in a client's contracts, newest first; of those of one day the last reference first. */
export type ContractPlace = Pick<SignedContract, 'signedOn' | 'reference'>;

/** Which contracts of a client, and from where on. */
export interface ContractSearch {
  /** Part of the reference or of the title in either language, accents and case aside. */
  readonly search: string;
  /** Those that are shown in one of these states; `null` for all. One without terms counts as running. */
  readonly states: readonly ContractState[] | null;
  /** Those of these kinds; `null` for all. */
  readonly kinds: readonly ContractKind[] | null;
  readonly first: number;
  readonly after: ContractPlace | null;
}

/** One page of them. */
export interface ContractPage {
  readonly contracts: readonly SignedContract[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

interface Asked {
  readonly clientId: string;
  readonly search: ContractSearch;
}

/** Somebody looks for nothing: no text needs to be read. */
const EVERYTHING = patternOf('');

/** `$1` the clients, `$2` to `$5` the filter. */
const MATCHES = `k.client_id = c.id
  and ($2 = '${EVERYTHING}' or k.reference ilike $2 or ${contains('k.title', '$2')} or ${contains('k.title_en', '$2')})
  and ($3::text[] is null or k.kind = any($3))
  and ($4::text[] is null or ${stateInSql('k', '$5::date')} = any($4))`;

/** Reads of pages of contracts: two statements for one page of all the clients of an operation. */
@Injectable()
export class ContractPages {
  private readonly pages = perTransaction(
    (db: Database) =>
      new DataLoader((asked: readonly Asked[]) => this.pagesOf(db, asked), {
        cacheKeyFn: (asked) => JSON.stringify(asked),
      }),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A page of the contracts of a client; empty for one that is not to be seen. */
  async ofClient(clientId: string, search: ContractSearch): Promise<ContractPage> {
    return this.unitOfWork.read((db) => this.pages(db).load({ clientId, search }));
  }

  private async pagesOf(db: Database, asked: readonly Asked[]): Promise<ContractPage[]> {
    const today = this.clock.today();
    const found = new Map<string, ContractPage>();
    for (const [search, alike] of Map.groupBy(asked, (each) => JSON.stringify(each.search))) {
      const ids = [...new Set(alike.map(({ clientId }) => clientId))];
      const pages = await findPages(db, ids, JSON.parse(search) as ContractSearch, today);
      for (const [id, page] of pages) found.set(`${id} ${search}`, page);
    }
    return asked.map(
      ({ clientId, search }) =>
        found.get(`${clientId} ${JSON.stringify(search)}`) ?? {
          contracts: [],
          totalCount: 0,
          hasNextPage: false,
        },
    );
  }
}

/** The same page of each client of `ids`. */
async function findPages(
  db: Database,
  ids: readonly string[],
  { search, states, kinds, first, after }: ContractSearch,
  today: CivilDate,
): Promise<(readonly [string, ContractPage])[]> {
  const filter = [ids, patternOf(search), kinds, states, today];
  const rows = await db.query<ContractRow>(
    `select k.* from unnest($1::uuid[]) c (id)
      cross join lateral (
        select ${CONTRACT_COLUMNS} from contracts k
         where ${MATCHES}
           and ($6::date is null
                or (k.signed_on, length(k.reference), k.reference) < ($6, length($7::text), $7))
         order by ${NEWEST_FIRST} limit $8) k
      order by ${NEWEST_FIRST}`,
    [...filter, after?.signedOn ?? null, after?.reference ?? null, first + 1],
  );
  const counts = await db.query<{ id: string; count: number }>(
    `select c.id, (select count(*) from contracts k where ${MATCHES}) as count from unnest($1::uuid[]) c (id)`,
    filter,
  );
  const byClient = Map.groupBy(rows.map(contractFromRow), ({ clientId }) => clientId);
  return counts.map(({ id, count }) => {
    const contracts = byClient.get(id) ?? [];
    return [
      id,
      { contracts: contracts.slice(0, first), totalCount: count, hasNextPage: contracts.length > first },
    ] as const;
  });
}
