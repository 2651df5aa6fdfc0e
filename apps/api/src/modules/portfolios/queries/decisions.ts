import { writeInstant, type CivilDate, type Instant } from '@akouendy/domain';
import { comparesClients } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';

/** What waits for an account manager. */
export type DecisionKind = 'NOTICE_GIVEN';

/**
 * Where each kind is found, from the facts: what is no longer open is not among them. A further kind is a line here, a value
 * of the schema's enum and its words. `$1` is today.
 */
const OPEN: Readonly<Record<DecisionKind, string>> = {
  // A client has ended a contract, which runs until the notice takes effect.
  NOTICE_GIVEN: `select client_id, contract_id as id, given_at as at from contract_notices
                  where not on_behalf and effective_on > $1`,
};

const ALL = Object.entries(OPEN)
  .map(([kind, facts]) => `select '${kind}' as kind, fact.* from (${facts}) fact`)
  .join(' union all ');

/** Something of a client that waits for an account manager. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly clientId: string;
  readonly clientName: string;
  /** Of what it is about: of a contract for a notice. */
  readonly id: string;
  readonly at: Instant;
}

/** A place in the list: newest first. */
export type DecisionPlace = Pick<Decision, 'at' | 'id'>;

/** One page of them. */
export interface DecisionPage {
  readonly decisions: readonly Decision[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** What waits for who is asking, of the clients that they compare. */
@Injectable()
export class Decisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Newest first, in two statements. Throws `AccessError` (`FORBIDDEN`) unless the role compares clients. */
  async page(first: number, after: DecisionPlace | null): Promise<DecisionPage> {
    if (!comparesClients(currentActor().role)) throw new AccessError('FORBIDDEN');
    const today: CivilDate = this.clock.today();
    return this.unitOfWork.read(async (db) => {
      const found = await db.query<Decision>(
        `select d.kind, d.client_id as "clientId", c.name as "clientName", d.id, d.at
           from (${ALL}) d join clients c on c.id = d.client_id
          where $2::timestamptz is null or (d.at, d.id) < ($2, $3::uuid)
          order by d.at desc, d.id desc limit $4`,
        [today, after === null ? null : writeInstant(after.at), after?.id ?? null, first + 1],
      );
      const [counted] = await db.query<{ count: number }>(`select count(*) from (${ALL}) d`, [today]);
      return {
        decisions: found.slice(0, first),
        totalCount: counted?.count ?? 0,
        hasNextPage: found.length > first,
      };
    });
  }
}
