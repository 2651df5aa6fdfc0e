import { managesPeopleOf, type ClientId } from '@akouendy/domain/access';
import type { Database } from '../../../platform/database/database.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { findAsker } from '../persistence/asker.ts';

/**
 * The client of `id` when who is asking manages its people; `null` when there is none or it is not theirs to manage:
 * the answer is the same.
 */
export async function managedClient(db: Database, id: string): Promise<ClientId | null> {
  if (!isUuid(id)) return null;
  const clientId = id.toLowerCase() as ClientId;
  if (!managesPeopleOf(await findAsker(db), clientId)) return null;
  const [client] = await db.query('select id from clients where id = $1', [clientId]);
  return client === undefined ? null : clientId;
}
