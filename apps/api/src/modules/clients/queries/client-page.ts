import { Injectable } from '@nestjs/common';
import { contains, patternOf } from '../../../platform/database/contains.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { Client } from './clients.ts';

/** Which clients to list: those whose name contains `search`, accents and case aside, after `after` in the order of their names. */
export interface ClientSearch {
  readonly search: string;
  readonly first: number;
  readonly after: Client | null;
}

/** One page of a list of clients. */
export interface ClientPage {
  readonly clients: readonly Client[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

const NAME_MATCHES = contains('name', '$1');

/** Lists the clients that who is asking may see, by name. */
@Injectable()
export class ClientPages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page({ search, first, after }: ClientSearch): Promise<ClientPage> {
    const pattern = patternOf(search);
    return this.unitOfWork.read(async (db) => {
      const [counted] = await db.query<{ count: number }>(
        `select count(*) from clients where ${NAME_MATCHES}`,
        [pattern],
      );
      const clients = await db.query<Client>(
        `select id, name from clients
         where ${NAME_MATCHES} and ($2::text is null or (name, id) > ($2, $3::uuid))
         order by name, id limit $4`,
        [pattern, after?.name ?? null, after?.id ?? null, first + 1],
      );
      return {
        clients: clients.slice(0, first),
        totalCount: counted?.count ?? 0,
        hasNextPage: clients.length > first,
      };
    });
  }
}
