import { reachOf, type Asker, type ClientId, type Role } from '@akouendy/domain/access';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Database } from '../../../platform/database/database.ts';

/**
 * Who is asking as the domain sees them, read in the transaction of `db`. Throws `AccessError` (`FORBIDDEN`) when they
 * are not any more who they were when they asked: somebody has changed their role, or removed them, in between.
 */
export async function findAsker(db: Database): Promise<Asker> {
  const { role, personId } = currentActor();
  const asker = await findManager(db, personId);
  if (asker?.role !== role) throw new AccessError('FORBIDDEN');
  return asker;
}

/**
 * The same, for who begins what ends with their power: until the transaction ends nobody changes their role, removes them
 * or takes a client from them.
 */
export async function lockAsker(db: Database): Promise<Asker> {
  await db.query('select from people where id = $1 for share', [currentActor().personId]);
  return findAsker(db);
}

/** A person as the domain sees who asks; `null` for one who may not sign in, or is not to be seen. */
export async function findManager(db: Database, personId: string): Promise<Asker | null> {
  const [row] = await db.query<{ role: Role; clientId: ClientId | null; lookedAfter: ClientId[] }>(
    `select role, client_id as "clientId",
            array(select client_id from client_staff where person_id = people.id) as "lookedAfter"
     from people where id = $1 and deactivated_at is null`,
    [personId],
  );
  if (row === undefined) return null;
  const { role } = row;
  const reach = reachOf(role, 'READ_CLIENT');
  const lookedAfter = new Set(row.lookedAfter);
  const none: ReadonlySet<ClientId> = new Set();
  return {
    role,
    clientId: row.clientId,
    portfolio: reach === 'PORTFOLIO' ? lookedAfter : none,
    assigned: reach === 'ASSIGNED' ? lookedAfter : none,
  };
}
