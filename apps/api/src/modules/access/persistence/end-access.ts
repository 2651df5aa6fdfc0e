import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** How much of what a person came in with has been ended. */
export interface EndedAccess {
  /** API tokens that could be used. */
  readonly revokedTokens: number;
  /** Authenticator app and passkeys. */
  readonly removedFactors: number;
}

/**
 * Ends all that a person signs in or asks with: password, second factors, API tokens, links to choose a password. For
 * managers of the person: the database refuses it to everybody else.
 */
export async function endAccessOf(db: Database, personId: string, now: Instant): Promise<EndedAccess> {
  const [ended] = await db.query<EndedAccess>(
    `select tokens as "revokedTokens", factors as "removedFactors" from app.end_access($1, $2)`,
    [personId, writeInstant(now)],
  );
  if (ended === undefined) throw new Error('Ending access has answered nothing');
  return ended;
}
