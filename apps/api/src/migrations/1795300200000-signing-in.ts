import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Passwords, sessions and the attempts to sign in. A session is known by the hash of its key: who reads the table
 * cannot take a session over. Attempts hold hashed accounts, existing or not, so that both kinds are limited alike.
 */
export class SigningIn1795300200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table passwords (
        person_id uuid primary key references people (id),
        hash text not null,
        set_at timestamptz not null
      );
      alter table passwords enable row level security;
      alter table passwords force row level security;
      create policy own_password on passwords using (person_id = app.person_id());
      create policy who_signs_in on passwords for select
        using (person_id in (select id from people where email = app.sign_in_email()));
      grant select on passwords to portal_api;

      create table sessions (
        key_hash bytea primary key check (length(key_hash) = 32),
        person_id uuid not null references people (id),
        started_at timestamptz not null,
        idle_until timestamptz not null,
        ends_at timestamptz not null
      );
      create index sessions_person_id_index on sessions (person_id);
      alter table sessions enable row level security;
      alter table sessions force row level security;
      create policy who_has_the_key on sessions using (key_hash = app.session_key());
      create policy jobs_purge on sessions using (app.role() = 'SYSTEM');
      grant select, insert, update (idle_until), delete on sessions to portal_api;

      create table sign_in_attempts (
        id bigint generated always as identity primary key,
        account_hash bytea not null check (length(account_hash) = 32),
        address text not null,
        attempted_at timestamptz not null
      );
      create index sign_in_attempts_account_index on sign_in_attempts (account_hash, attempted_at);
      create index sign_in_attempts_address_index on sign_in_attempts (address, attempted_at);
      grant select, insert, delete on sign_in_attempts to portal_api;

      create table demonstration_people (
        person_id uuid primary key references people (id),
        position integer not null unique,
        name text not null,
        role text not null,
        client_name text
      );
      alter table demonstration_people enable row level security;
      alter table demonstration_people force row level security;
      create policy demonstration_only on demonstration_people
        using (current_setting('app.demonstration', true) = 'on');
      grant select on demonstration_people to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table demonstration_people, sign_in_attempts, sessions, passwords');
  }
}
