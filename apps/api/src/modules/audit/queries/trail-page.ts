import { writeInstant, type Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { COLUMNS, TRAIL, type TrailEntry } from './trail-entry.ts';
import { conditionOf, type TrailFilter } from './trail-filter.ts';

/** The place of an entry in the order of the trail. */
export interface TrailPlace {
  readonly at: Instant;
  readonly id: string;
}

/** One page of the trail, newest first. */
export interface TrailPage {
  readonly entries: readonly TrailEntry[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** Lists the entries that who is asking may see, newest first. */
@Injectable()
export class TrailPages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(filter: TrailFilter, first: number, after: TrailPlace | null): Promise<TrailPage> {
    const { sql, parameters } = conditionOf(filter);
    return this.unitOfWork.read(async (db) => {
      const [counted] = await db.query<{ count: number }>(
        `select count(*) from ${TRAIL} where ${sql}`,
        parameters,
      );
      const next = (offset: number): string => `$${String(parameters.length + offset)}`;
      const entries = await db.query<TrailEntry>(
        `select ${COLUMNS} from ${TRAIL}
         where ${sql} and (${next(1)}::timestamptz is null or (e.at, e.id) < (${next(1)}, ${next(2)}::uuid))
         order by e.at desc, e.id desc limit ${next(3)}`,
        [...parameters, after && writeInstant(after.at), after?.id ?? null, first + 1],
      );
      return {
        entries: entries.slice(0, first),
        totalCount: counted?.count ?? 0,
        hasNextPage: entries.length > first,
      };
    });
  }
}
