import type { Instant } from '@akouendy/domain';
import type { ClientId } from '@akouendy/domain/access';
import type { Database } from '../../../platform/database/database.ts';
import { findSendingBefore } from '../persistence/invitations.ts';

/** Addresses that are invited to one company within a day; enough for a company, too few for whoever sends to strangers. */
const INVITATIONS_A_DAY = 100;

const DAY = 24 * 3_600;

/** When one more invitation to the client, or to the staff, may be sent; `null` when that is now. */
export async function nextInvitation(
  db: Database,
  clientId: ClientId | null,
  now: Instant,
): Promise<Instant | null> {
  const sentAt = await findSendingBefore(db, clientId, INVITATIONS_A_DAY);
  if (sentAt === null || sentAt + DAY <= now) return null;
  return (sentAt + DAY) as Instant;
}
