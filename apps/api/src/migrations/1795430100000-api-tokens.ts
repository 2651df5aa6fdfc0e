import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * API tokens. A token is known by its hash: who reads the table cannot use one. Before anybody is known the database
 * shows only the token whose hash is given (`app.token_hash`); afterwards each person sees their own. A token never
 * changes but for its end and its last use.
 */
export class ApiTokens1795430100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.token_hash() returns bytea language sql stable parallel safe
        return decode(nullif(current_setting('app.token_hash', true), ''), 'hex');

      create table api_tokens (
        id uuid primary key,
        person_id uuid not null references people (id),
        client_id uuid references clients (id),
        idempotency_key uuid not null,
        name text not null check (char_length(name) between 1 and 60),
        permissions text[] not null check (
          'READ_CLIENT' = any(permissions)
          and permissions <@ array['READ_CLIENT', 'READ_INVOICES', 'BOOK_DAYS', 'MANAGE_INVOICES']
        ),
        token_hash bytea not null unique check (length(token_hash) = 32),
        ending text not null check (char_length(ending) = 4),
        created_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > created_at),
        revoked_at timestamptz,
        last_used_at timestamptz,
        unique (person_id, idempotency_key)
      );
      create index api_tokens_client_id_index on api_tokens (client_id);
      alter table api_tokens enable row level security;
      alter table api_tokens force row level security;
      create policy own_tokens on api_tokens using (person_id = app.person_id())
        with check (person_id = app.person_id() and client_id is not distinct from app.client_id());
      create policy who_has_the_token on api_tokens for select using (token_hash = app.token_hash());
      create policy who_uses_the_token on api_tokens for update using (token_hash = app.token_hash());
      grant select, insert, update (revoked_at, last_used_at) on api_tokens to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_tokens; drop function app.token_hash');
  }
}
