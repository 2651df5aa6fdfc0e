import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Single sign-on of a client company: its provider, the mail domains that lead to it, who is who there, and sign-ins
 * under way. What is not yet anybody's is reached by naming it:
 *
 * - `app.sso_domain`: a mail domain that somebody types at the sign-in page;
 * - `app.sso_state`: the hash, in hexadecimal, of the state that a browser brings back from the provider;
 * - `app.sso_client_id`: the client whose provider is being asked, set by the server after one of the two.
 *
 * Who has signed in elsewhere is provisioned under `app.sso_client_id`: as one of that client's people, nobody else's.
 */
export class SingleSignOn1795430200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.sso_domain() returns text language sql stable parallel safe
        return nullif(current_setting('app.sso_domain', true), '');
      create function app.sso_state() returns bytea language sql stable parallel safe
        return decode(nullif(current_setting('app.sso_state', true), ''), 'hex');
      create function app.sso_client_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.sso_client_id', true), '')::uuid;
      create function app.decides_for(client uuid) returns boolean language sql stable parallel safe
        return coalesce(app.role() = 'CLIENT_ADMIN' and app.client_id() = client, false);

      create table sso_connections (
        client_id uuid primary key references clients (id),
        issuer text not null,
        oidc_client_id text not null,
        sealed_secret text not null,
        role_claim text,
        admin_values text[] not null,
        enforced boolean not null default false,
        version integer not null default 1,
        updated_at timestamptz not null,
        check ((role_claim is null) = (admin_values = '{}'))
      );
      alter table sso_connections enable row level security;
      alter table sso_connections force row level security;
      create policy who_decides on sso_connections
        using (app.decides_for(client_id)) with check (app.decides_for(client_id));
      create policy provider_is_asked on sso_connections for select using (client_id = app.sso_client_id());
      create policy who_signs_in on sso_connections for select using (
        client_id in (select client_id from people where id = app.person_id() or email = app.sign_in_email())
      );
      grant select, insert, update, delete on sso_connections to portal_api;

      create table sso_domains (
        domain text primary key check (domain = lower(domain) and domain like '%.%'),
        client_id uuid not null references sso_connections (client_id) on delete cascade
      );
      create index sso_domains_client_id_index on sso_domains (client_id);
      alter table sso_domains enable row level security;
      alter table sso_domains force row level security;
      create policy who_decides on sso_domains
        using (app.decides_for(client_id)) with check (app.decides_for(client_id));
      create policy who_names_it on sso_domains for select using (domain = app.sso_domain());
      create policy provider_is_asked on sso_domains for select using (client_id = app.sso_client_id());
      grant select, insert, delete on sso_domains to portal_api;

      create table sso_identities (
        client_id uuid not null references clients (id),
        issuer text not null,
        subject text not null,
        person_id uuid not null references people (id),
        linked_at timestamptz not null,
        primary key (client_id, issuer, subject),
        unique (client_id, issuer, person_id)
      );
      create index sso_identities_person_id_index on sso_identities (person_id);
      alter table sso_identities enable row level security;
      alter table sso_identities force row level security;
      create policy own_identity on sso_identities for select using (person_id = app.person_id());
      create policy provider_is_asked on sso_identities
        using (client_id = app.sso_client_id()) with check (client_id = app.sso_client_id());
      grant select, insert on sso_identities to portal_api;

      create table sso_sign_ins (
        state_hash bytea primary key check (length(state_hash) = 32),
        browser_hash bytea not null check (length(browser_hash) = 32),
        client_id uuid not null references clients (id),
        connection_version integer not null,
        nonce text not null,
        sealed_verifier text not null,
        wanted text not null,
        tested_by uuid references people (id),
        expires_at timestamptz not null
      );
      create index sso_sign_ins_client_id_index on sso_sign_ins (client_id);
      alter table sso_sign_ins enable row level security;
      alter table sso_sign_ins force row level security;
      create policy who_has_the_state on sso_sign_ins
        using (state_hash = app.sso_state()) with check (state_hash = app.sso_state());
      create policy jobs_purge on sso_sign_ins using (app.role() = 'SYSTEM');
      grant select, insert, delete on sso_sign_ins to portal_api;

      create policy jobs_look on sso_connections for select using (app.role() = 'SYSTEM');

      create policy provider_is_asked on people for select using (client_id = app.sso_client_id());
      create function app.comes_from_provider(person people) returns boolean language sql stable
        return coalesce(
          person.client_id = app.sso_client_id() and person.role in ('CLIENT_MEMBER', 'CLIENT_ADMIN')
            and person.deactivated_at is null,
          false
        );
      create policy comes_from_provider on people for insert with check (app.comes_from_provider(people));
      do $$
      declare invited text := (
        select pg_get_expr(polwithcheck, polrelid) from pg_policy
        where polname = 'by_invitation_only' and polrelid = 'people'::regclass
      );
      begin
        execute 'drop policy by_invitation_only on people';
        execute format(
          'create policy by_invitation_or_provider on people as restrictive for insert to portal_api
             with check ((%s) or app.comes_from_provider(people))',
          invited
        );
      end
      $$;
      drop trigger guard_people on people;
      create trigger guard_people before update on people for each row
        when (not (app.comes_from_provider(old) and app.comes_from_provider(new)))
        execute function app.guard_people();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger guard_people on people;
      create trigger guard_people before update on people for each row execute function app.guard_people();
      do $$
      declare checked text := (
        select pg_get_expr(polwithcheck, polrelid) from pg_policy
        where polname = 'by_invitation_or_provider' and polrelid = 'people'::regclass
      );
      begin
        execute 'drop policy by_invitation_or_provider on people';
        execute format(
          'create policy by_invitation_only on people as restrictive for insert to portal_api with check (%s)',
          replace(checked, 'OR app.comes_from_provider(people.*)', '')
        );
      end
      $$;
      drop policy comes_from_provider on people;
      drop policy provider_is_asked on people;
      drop function app.comes_from_provider;
      drop table sso_sign_ins, sso_identities, sso_domains, sso_connections;
      drop function app.decides_for, app.sso_client_id, app.sso_state, app.sso_domain;
    `);
  }
}
