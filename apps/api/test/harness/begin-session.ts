import { instant, writeInstant, type Instant } from '@akouendy/domain';
import { newId } from '../../src/platform/ids/new-id.ts';
import { hashOfKey, newKey } from '../../src/platform/secrets/random-key.ts';
import { ABSOLUTE_LIMIT, IDLE_LIMIT } from '../../src/platform/session/session-limits.ts';
import type { PortalClient } from './portal-client.ts';
import type { TestDatabase } from './test-database.ts';
import { TEST_NOW } from './test-portal.ts';

/**
 * Signs somebody in without asking how: the session stands as if they had just come by password and second step. For
 * walks with hundreds of people, whose way in is tested elsewhere.
 */
export async function beginSession(
  database: TestDatabase,
  personId: string,
  browser: PortalClient,
): Promise<void> {
  const key = newKey();
  const now = instant(TEST_NOW);
  await database.query(
    `insert into sessions (id, key_hash, person_id, started_at, authenticated_at, idle_until, ends_at)
     values ($1, decode($2, 'hex'), $3, $4, $4, $5, $6)`,
    [
      newId(),
      hashOfKey(key),
      personId,
      TEST_NOW,
      writeInstant((now + IDLE_LIMIT) as Instant),
      writeInstant((now + ABSOLUTE_LIMIT) as Instant),
    ],
  );
  browser.cookies.set('portal', key);
}
