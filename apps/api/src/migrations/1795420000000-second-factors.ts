import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Second factors and passkeys, what a client asks of its people at sign-in, and how far a session has come.
 *
 * A factor is its owner's alone; those who look after a person's sign-in (the client's admin, the portal's) may see
 * that there is one and remove it. Nothing here is of use to who reads it: the secrets of authenticator apps are
 * sealed with a key that the database does not have, recovery codes are hashed, passkeys are public keys.
 */
export class SecondFactors1795420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sessions
        add column state text not null default 'SIGNED_IN' check (state in ('SECOND_STEP', 'SIGNED_IN')),
        add column means text not null default 'PASSWORD'
          check (means in ('PASSWORD', 'PASSKEY', 'SINGLE_SIGN_ON', 'DEMONSTRATION')),
        add column authenticated_at timestamptz,
        add column confirmed_at timestamptz;
      update sessions set authenticated_at = started_at;
      alter table sessions alter column authenticated_at set not null;

      create function app.looks_after_sign_in_of(person uuid) returns boolean language sql stable
      begin atomic
        select coalesce(
          app.role() = 'ADMIN'
            or app.role() = 'CLIENT_ADMIN'
              and exists (select from people where id = person and client_id = app.client_id()),
          false
        );
      end;

      create policy sessions_that_end_with_their_factors on sessions for select
        using (person_id = app.person_id() or app.looks_after_sign_in_of(person_id));
      create policy sessions_end_with_their_factors on sessions for delete
        using (person_id = app.person_id() or app.looks_after_sign_in_of(person_id));

      create table totp_factors (
        person_id uuid primary key references people (id),
        secret text,
        confirmed_at timestamptz,
        last_used_step bigint not null default 0,
        pending_secret text,
        pending_since timestamptz,
        check ((secret is null) = (confirmed_at is null)),
        check ((pending_secret is null) = (pending_since is null))
      );
      comment on column totp_factors.last_used_step is
        'The 30-second step of the last code that was taken: it and those before it are never taken again.';

      create table recovery_codes (
        person_id uuid not null references people (id),
        code_hash bytea not null,
        salt bytea not null check (length(salt) >= 16),
        made_at timestamptz not null,
        used_at timestamptz,
        primary key (person_id, code_hash)
      );

      create table passkeys (
        id uuid primary key,
        person_id uuid not null references people (id),
        credential_id bytea not null unique,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        backed_up boolean not null,
        name text not null check (length(name) between 1 and 60),
        created_at timestamptz not null,
        last_used_at timestamptz
      );
      create index passkeys_person_id_index on passkeys (person_id);

      do $$
      declare target regclass;
      begin
        foreach target in array array['totp_factors', 'recovery_codes', 'passkeys']::regclass[] loop
          execute format('alter table %s enable row level security', target);
          execute format('alter table %s force row level security', target);
          execute format('create policy own_factors on %s using (person_id = app.person_id())', target);
          execute format(
            'create policy looked_after on %s for select using (app.looks_after_sign_in_of(person_id))', target);
          execute format(
            'create policy reset on %s for delete using (app.looks_after_sign_in_of(person_id))', target);
        end loop;
      end
      $$;
      create function app.credential_id() returns bytea language sql stable parallel safe
        return decode(nullif(current_setting('app.credential_id', true), ''), 'hex');
      create policy who_signs_in on passkeys for select using (credential_id = app.credential_id());
      grant select, insert, update, delete on totp_factors to portal_api;
      grant select, insert, update (used_at), delete on recovery_codes to portal_api;
      grant select, insert, update (name, counter, backed_up, last_used_at), delete on passkeys to portal_api;

      create table passkey_challenges (
        challenge_hash bytea primary key check (length(challenge_hash) = 32),
        purpose text not null check (purpose in ('SIGN_IN', 'PROVE', 'ADD')),
        session_hash bytea,
        expires_at timestamptz not null
      );
      create function app.challenge_hash() returns bytea language sql stable parallel safe
        return decode(nullif(current_setting('app.challenge_hash', true), ''), 'hex');
      alter table passkey_challenges enable row level security;
      alter table passkey_challenges force row level security;
      create policy who_has_the_challenge on passkey_challenges using (challenge_hash = app.challenge_hash());
      create policy jobs_purge on passkey_challenges using (app.role() = 'SYSTEM');
      grant select, insert, delete on passkey_challenges to portal_api;

      create table sign_in_policies (
        client_id uuid primary key references clients (id),
        second_factor_required_since timestamptz
      );
      select app.isolate_by_client('sign_in_policies');
      create policy of_whom_signs_in on sign_in_policies for select
        using (client_id = (select client_id from people where id = app.person_id()));
      create policy client_admins_insert on sign_in_policies as restrictive for insert to portal_api
        with check (app.role() = 'CLIENT_ADMIN');
      create policy client_admins_update on sign_in_policies as restrictive for update to portal_api
        using (app.role() = 'CLIENT_ADMIN');
      grant select, insert, update on sign_in_policies to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sign_in_policies, passkey_challenges, passkeys, recovery_codes, totp_factors;
      drop policy sessions_that_end_with_their_factors on sessions;
      drop policy sessions_end_with_their_factors on sessions;
      drop function app.looks_after_sign_in_of, app.credential_id, app.challenge_hash;
      alter table sessions
        drop column state, drop column means, drop column authenticated_at, drop column confirmed_at;
    `);
  }
}
