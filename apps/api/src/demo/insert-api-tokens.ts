import { writeInstant, type Instant } from '@akouendy/domain';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import { hashOfApiToken, newApiToken } from '../platform/session/api-token.ts';
import type { DemoClient } from './company.ts';
import type { PersonIds } from './insert-people.ts';

const DAY = 24 * 3_600;

/** Adds a token of each client's admin, used yesterday; nobody knows the token itself, which was never shown. */
export async function insertApiTokens(
  query: Query,
  clients: readonly (DemoClient & { readonly id: string })[],
  personIds: PersonIds,
  now: Instant,
): Promise<void> {
  const at = (days: number): string => writeInstant((now + days * DAY) as Instant);
  for (const { id: clientId, people } of clients) {
    for (const { email } of people.filter(({ role }) => role === 'CLIENT_ADMIN')) {
      const [personId, token] = [personIds(email), newApiToken()];
      await query(`select set_config('app.person_id', $1, true), set_config('app.client_id', $2, true)`, [
        personId,
        clientId,
      ]);
      await query(
        `insert into api_tokens (id, person_id, client_id, idempotency_key, name, permissions, token_hash, ending,
                                 created_at, expires_at, last_used_at, means)
         values ($1, $2, $3, $4, 'Tableau de bord Grafana', '{READ_CLIENT}', decode($5, 'hex'), $6, $7, $8, $9, 'PASSWORD')`,
        [
          newId(),
          personId,
          clientId,
          newId(),
          hashOfApiToken(token),
          token.slice(-4),
          at(-60),
          at(120),
          at(-1),
        ],
      );
    }
  }
  await query(`select set_config('app.client_id', '', true)`);
}
