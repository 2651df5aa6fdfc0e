import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** How long a link that opens nothing any more can still say why; seconds. */
const KEPT = 24 * 3_600;

/** Removes what is left of forgotten passwords a day after it has come to nothing. */
export async function purgeLinks(db: Database, now: Instant): Promise<void> {
  const before = writeInstant((now - KEPT) as Instant);
  await db.query('delete from password_resets where expires_at <= $1', [before]);
  await db.query('delete from password_reset_requests where requested_at <= $1', [before]);
}
