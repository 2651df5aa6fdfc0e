import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { HAS_FACTOR } from './people-repository.ts';

/** What a client asks of its people at sign-in; `null` for a client that is not there. */
export async function findSignInPolicy(
  db: Database,
  clientId: string,
): Promise<{ readonly secondFactorRequiredSince: Instant | null } | null> {
  const [row] = await db.query<{ secondFactorRequiredSince: Instant | null }>(
    `select second_factor_required_since as "secondFactorRequiredSince"
     from clients left join sign_in_policies on client_id = clients.id where clients.id = $1`,
    [clientId],
  );
  return row ?? null;
}

/** Makes a second factor an obligation of a client's people. Whether it was none before. */
export async function obligeToSecondFactor(db: Database, clientId: string, now: Instant): Promise<boolean> {
  const changed = await db.query(
    `insert into sign_in_policies as policy (client_id, second_factor_required_since) values ($1, $2)
     on conflict (client_id) do update set second_factor_required_since = excluded.second_factor_required_since
       where policy.second_factor_required_since is null
     returning client_id`,
    [clientId, writeInstant(now)],
  );
  return changed.length > 0;
}

/** Leaves a second factor to the choice of a client's people. Whether it was an obligation before. */
export async function leaveSecondFactorToChoice(db: Database, clientId: string): Promise<boolean> {
  const changed = await db.query(
    `update sign_in_policies set second_factor_required_since = null
     where client_id = $1 and second_factor_required_since is not null returning client_id`,
    [clientId],
  );
  return changed.length > 0;
}

/** Somebody who may sign in, by id, and whether they have a second factor. */
export interface PersonsFactor {
  readonly personId: string;
  readonly hasSecondFactor: boolean;
}

/** A client's people who may sign in, by name. Whose factors are not to be looked after seems to have none. */
export function findFactorsOfPeople(db: Database, clientId: string): Promise<PersonsFactor[]> {
  return db.query(
    `select id as "personId", ${HAS_FACTOR} as "hasSecondFactor"
     from people where client_id = $1 and deactivated_at is null order by name, id`,
    [clientId],
  );
}
