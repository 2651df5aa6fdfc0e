import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { lockAccessOfClient } from '../../../platform/session/lock-access.ts';
import type { SignInMeans } from '../../../platform/session/session.ts';

/** Ends the sessions of a client's people that came by other means than `taken`; how many there were. */
export async function endOtherSessions(
  db: Database,
  clientId: string,
  taken: readonly SignInMeans[],
): Promise<number> {
  await lockAccessOfClient(db, clientId);
  const ended = await db.query(
    `delete from sessions using people
     where people.id = sessions.person_id and client_id = $1 and means <> all($2) returning sessions.id`,
    [clientId, taken],
  );
  return ended.length;
}

/**
 * Ends the API tokens of a client's people that were made under other means than `taken`; how many could be used. For who
 * decides for the client: the database refuses it to everybody else.
 */
export async function endOtherTokens(
  db: Database,
  clientId: string,
  taken: readonly SignInMeans[],
  now: Instant,
): Promise<number> {
  const [ended] = await db.query<{ tokens: number }>('select app.end_other_tokens($1, $2, $3) as tokens', [
    clientId,
    taken,
    writeInstant(now),
  ]);
  return ended?.tokens ?? 0;
}
