import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether who is asking manages the people of `column`'s client, or the company's own people where it is null. */
const manages = (column: string): string => `(
  (${column} is null and (select app.may_for_every_client('MANAGE_PORTAL')))
  or (${column} is not null and (
    (select app.may_for_every_client('MANAGE_CLIENT_PEOPLE'))
    or ${column} in (select app.client_ids_within('MANAGE_CLIENT_PEOPLE'))
  ))
)`;

/** The open invitation whose link is held and that is for the row of `people` being written. */
const INVITED = `exists (
  select from invitations i
  where i.link_hash = app.link_hash() and i.accepted_at is null and i.withdrawn_at is null
    and i.email = people.email and i.role = people.role and i.client_id is not distinct from people.client_id
)`;

/**
 * Inviting, changing and removing people, and links that are sent by mail. A link is known by the hash of its key, as a
 * session is: \`app.link_key\` is what a request shows to hold. A person that is removed stays, for what it has done.
 */
export class ManagingPeople1795410100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.link_hash() returns bytea language sql stable parallel safe
        return decode(nullif(current_setting('app.link_key', true), ''), 'hex');

      create table invitations (
        id uuid primary key,
        client_id uuid references clients (id),
        email text not null check (email = lower(email)),
        role text not null,
        language text not null check (language in ('FR', 'EN')),
        idempotency_key uuid not null,
        invited_by uuid not null references people (id),
        invited_at timestamptz not null,
        link_hash bytea not null unique check (length(link_hash) = 32),
        sent_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid references people (id),
        withdrawn_at timestamptz,
        withdrawn_by uuid references people (id),
        unique (invited_by, idempotency_key),
        constraint invitations_to_clients_and_staff check (
          case when client_id is null
            then role in ('ACCOUNT_MANAGER', 'ENGINEER', 'FINANCE', 'ADMIN')
            else role in ('CLIENT_MEMBER', 'CLIENT_ADMIN')
          end
        ),
        constraint accepted_by_somebody check (num_nonnulls(accepted_at, accepted_by) in (0, 2)),
        constraint withdrawn_by_somebody check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2)),
        constraint ended_once check (num_nonnulls(accepted_at, withdrawn_at) <= 1)
      );
      create unique index one_open_invitation on invitations (client_id, email) nulls not distinct
        where accepted_at is null and withdrawn_at is null;
      alter table invitations enable row level security;
      alter table invitations force row level security;
      create policy managers on invitations using ${manages('client_id')};
      create policy in_ones_own_name on invitations as restrictive for insert to portal_api
        with check (invited_by = app.person_id());
      create policy who_holds_the_link on invitations for select using (link_hash = app.link_hash());
      create policy accepted_by_who_holds_the_link on invitations for update
        using (link_hash = app.link_hash()) with check (link_hash = app.link_hash());
      grant select, insert, update (link_hash, sent_at, expires_at, accepted_at, accepted_by, withdrawn_at, withdrawn_by)
        on invitations to portal_api;

      create policy named_in_an_invitation on clients for select
        using (id in (select client_id from invitations where link_hash = app.link_hash()));
      create policy named_in_an_invitation on people for select
        using (id in (select invited_by from invitations where link_hash = app.link_hash()));

      create table password_reset_requests (
        id uuid primary key,
        email text not null,
        requested_at timestamptz not null
      );
      alter table password_reset_requests enable row level security;
      alter table password_reset_requests force row level security;
      create policy anybody_asks on password_reset_requests for insert with check (char_length(email) <= 254);
      create policy jobs_look on password_reset_requests using (app.role() = 'SYSTEM');
      grant select, insert, delete on password_reset_requests to portal_api;

      create table password_resets (
        link_hash bytea primary key check (length(link_hash) = 32),
        person_id uuid not null references people (id),
        requested_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index password_resets_person_id_index on password_resets (person_id);
      alter table password_resets enable row level security;
      alter table password_resets force row level security;
      create policy who_holds_the_link on password_resets using (link_hash = app.link_hash());
      create policy own_resets on password_resets using (person_id = app.person_id());
      create policy jobs_purge on password_resets using (app.role() = 'SYSTEM');
      grant select, insert, update (used_at), delete on password_resets to portal_api;
      create policy who_forgot_the_password on people for select
        using (id in (select person_id from password_resets where link_hash = app.link_hash()));

      grant insert, update (hash, set_at) on passwords to portal_api;

      alter table people add column last_signed_in_at timestamptz;
      grant insert (id, client_id, name, email, role, language, created_at),
            update (language, name, role, deactivated_at, last_signed_in_at)
        on people to portal_api;
      drop policy own_settings_only on people;
      create policy changed_by_oneself_or_a_manager on people as restrictive for update to portal_api
        using (id = app.person_id() or ${manages('client_id')});
      create policy invited on people for insert with check (${INVITED});
      create policy by_invitation_only on people as restrictive for insert to portal_api with check (${INVITED});

      create function app.guard_people() returns trigger language plpgsql as $$
      begin
        if row_security_active('people')
          and (new.role, new.deactivated_at) is distinct from (old.role, old.deactivated_at)
          and not coalesce(${manages('old.client_id')}, false)
          and not ${INVITED.replaceAll('people.', 'new.')}
        then
          raise exception 'a role is changed, and a person removed, by a manager' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end
      $$;
      create trigger guard_people before update on people for each row execute function app.guard_people();

      alter table sessions
        add column id uuid not null unique default gen_random_uuid(),
        add column address text,
        add column user_agent text;
      alter table sessions alter column id drop default;
      create policy ended_by_a_manager on sessions for delete
        using (person_id in (select id from people where ${manages('people.client_id')}));
      create policy seen_by_a_manager on sessions for select
        using (person_id in (select id from people where ${manages('people.client_id')}));

      create policy portal_managers on client_staff for all using (app.may_for_every_client('MANAGE_PORTAL'));
      create policy changed_by_portal_managers on client_staff as restrictive for insert to portal_api
        with check (app.may_for_every_client('MANAGE_PORTAL'));
      create policy ended_by_portal_managers on client_staff as restrictive for delete to portal_api
        using (app.may_for_every_client('MANAGE_PORTAL'));
      grant insert, delete on client_staff to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke insert, delete on client_staff from portal_api;
      drop policy portal_managers on client_staff;
      drop policy changed_by_portal_managers on client_staff;
      drop policy ended_by_portal_managers on client_staff;
      drop policy ended_by_a_manager on sessions;
      drop policy seen_by_a_manager on sessions;
      alter table sessions drop column id, drop column address, drop column user_agent;
      drop trigger guard_people on people;
      drop function app.guard_people;
      drop policy invited on people;
      drop policy by_invitation_only on people;
      drop policy who_forgot_the_password on people;
      drop policy named_in_an_invitation on people;
      drop policy named_in_an_invitation on clients;
      drop policy changed_by_oneself_or_a_manager on people;
      create policy own_settings_only on people as restrictive for update to portal_api
        using (id = app.person_id());
      revoke insert on people from portal_api;
      revoke update (name, role, deactivated_at, last_signed_in_at) on people from portal_api;
      alter table people drop column last_signed_in_at;
      revoke insert, update on passwords from portal_api;
      drop table password_resets, password_reset_requests, invitations;
      drop function app.link_hash;
    `);
  }
}
