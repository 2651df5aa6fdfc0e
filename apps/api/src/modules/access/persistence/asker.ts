import type { Asker, ClientId, Role } from '@akouendy/domain/access';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Database } from '../../../platform/database/database.ts';

/**
 * Who is asking as the domain sees them, read in the transaction of `db`. Throws `AccessError` (`FORBIDDEN`) when they
 * are not any more who they were when they asked: somebody has changed their role, or removed them, in between.
 */
export async function findAsker(db: Database): Promise<Asker> {
  const { role } = currentActor();
  const [row] = await db.query<{ role: Role; clientId: ClientId | null; lookedAfter: ClientId[] }>(
    `select role, client_id as "clientId",
            array(select client_id from client_staff where person_id = people.id) as "lookedAfter"
     from people where id = app.person_id() and deactivated_at is null`,
  );
  if (row?.role !== role) throw new AccessError('FORBIDDEN');
  const lookedAfter = new Set(row.lookedAfter);
  const none: ReadonlySet<ClientId> = new Set();
  return {
    role,
    clientId: row.clientId,
    portfolio: role === 'ACCOUNT_MANAGER' ? lookedAfter : none,
    assigned: role === 'ENGINEER' ? lookedAfter : none,
  };
}
