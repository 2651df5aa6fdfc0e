import type { TestDatabase } from '../harness/test-database.ts';

/**
 * Rows of the other client that the demonstration does not have, most because a browser or the worker makes them; `$1` is the
 * client, `$2` one of its people. The walk fails for a table with ids of which the other client has none.
 */
const ROWS: Readonly<Record<string, string>> = {
  api_tokens: `
    insert into api_tokens (id, person_id, client_id, idempotency_key, name, permissions, token_hash, ending, means,
                            created_at, expires_at)
    select gen_random_uuid(), $2, $1::uuid, gen_random_uuid(), 'Token', '{READ_CLIENT}', sha256('other'), 'abcd', 'PASSWORD', now(),
           now() + interval '1 day'`,
  company_exports: `
    with file as (
      insert into files (id, client_id, kind, name, media_type, size, sha256, uploaded_by, uploaded_at)
      select gen_random_uuid(), $1::uuid, 'EXPORT', 'export.zip', 'application/zip', 1, sha256('x'), $2::uuid, now()
      returning id
    )
    insert into company_exports (id, client_id, requested_by, requested_at, idempotency_key, state, step, percent,
                                 moved_at, file_id, size, sha256, ready_at, expires_at)
    select gen_random_uuid(), $1::uuid, $2::uuid, now(), gen_random_uuid(), 'READY', 'DONE', 100, now(), id, 1,
           sha256('x'), now(), '2100-01-01'
      from file`,
  credit_adjustments: `
    insert into credit_adjustments (id, client_id, account_id, work_date, half_days, reason, author_id, recorded_at)
    select gen_random_uuid(), $1::uuid, id, '2026-02-02', 1, 'Other', $2::uuid, now() from credit_accounts
     where client_id = $1::uuid`,
  invitations: `
    insert into invitations (id, client_id, email, role, language, idempotency_key, invited_by, invited_at, link_hash,
                             sent_at, expires_at)
    values (gen_random_uuid(), $1, 'invited@other.test', 'CLIENT_MEMBER', 'FR', gen_random_uuid(), $2, now(),
            sha256('other'), now(), now() + interval '1 day')`,
  notifications: `
    insert into notifications (id, event_id, person_id, kind, client_id, data, in_app, created_at)
    select gen_random_uuid(), gen_random_uuid(), $2, 'BOOKING_CONFIRMED', $1::uuid, '{}', true, now()`,
  passkeys: `
    insert into passkeys (id, person_id, credential_id, public_key, counter, transports, backed_up, name, created_at)
    select gen_random_uuid(), $2, 'other', 'key', 0, '{}', false, 'Key', now() where $1::uuid is not null`,
  sessions: `
    insert into sessions (id, key_hash, person_id, started_at, authenticated_at, idle_until, ends_at)
    select gen_random_uuid(), sha256('other'), $2, now(), now(), '2100-01-01', '2100-01-01' where $1::uuid is not null`,
};

/** Adds what the demonstration lacks for `clientId`. */
export async function furnish(database: TestDatabase, clientId: string): Promise<void> {
  const [person] = await database.query<{ id: string }>(
    'select id from people where client_id = $1 limit 1',
    [clientId],
  );
  for (const insert of Object.values(ROWS)) await database.query(insert, [clientId, person?.id]);
}
