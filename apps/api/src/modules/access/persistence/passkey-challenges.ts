import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** What a challenge is answered for: signing in, proving once more who one is, adding a passkey. */
export type ChallengePurpose = 'SIGN_IN' | 'PROVE' | 'ADD';

/** Keeps the challenge that `app.challenge_hash` names, for the session of `sessionHash` when there is one. */
export async function keepChallenge(
  db: Database,
  purpose: ChallengePurpose,
  sessionHash: string | null,
  expiresAt: Instant,
): Promise<void> {
  await db.query(
    `insert into passkey_challenges (challenge_hash, purpose, session_hash, expires_at)
     values (app.challenge_hash(), $1, decode($2, 'hex'), $3)`,
    [purpose, sessionHash, writeInstant(expiresAt)],
  );
}

/** Uses the challenge that `app.challenge_hash` names up. Whether it was there, for this, for this session, in time. */
export async function takeChallenge(
  db: Database,
  purpose: ChallengePurpose,
  sessionHash: string | null,
  now: Instant,
): Promise<boolean> {
  const taken = await db.query<{ fits: boolean }>(
    `delete from passkey_challenges where challenge_hash = app.challenge_hash()
     returning purpose = $1 and session_hash is not distinct from decode($2, 'hex') and expires_at > $3 as fits`,
    [purpose, sessionHash, writeInstant(now)],
  );
  return taken.some(({ fits }) => fits);
}
