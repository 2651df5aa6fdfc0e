import type { Instant } from '@akouendy/domain';
import type { ClientId } from '@akouendy/domain/access';
import type { Database } from '../../../platform/database/database.ts';
import { countSendings } from '../persistence/invitations.ts';

/** Mails that invite to one company within a day; enough for a company, too few for whoever writes to strangers. */
const SENDINGS_A_DAY = 100;

const DAY = 24 * 3_600;

/**
 * When one more invitation to the client, or to the staff, may be sent; `null` when that is now. An invitation that was
 * sent again counts with all its mails until a day after the last of them. For who holds `lockSendings`: two at once would
 * both be the hundredth.
 */
export async function nextInvitation(
  db: Database,
  clientId: ClientId | null,
  now: Instant,
): Promise<Instant | null> {
  const { sendings, firstSentAt } = await countSendings(db, clientId, (now - DAY) as Instant);
  if (sendings < SENDINGS_A_DAY || firstSentAt === null) return null;
  return (firstSentAt + DAY) as Instant;
}
