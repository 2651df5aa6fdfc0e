import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clients, people, and which staff look after which client: what isolation is decided on.
 *
 * `app.assigned_client_ids()` reads `client_staff` only, whose own policy asks no function, so that no policy can come
 * back to itself. A policy writes it as an uncorrelated subquery, which is planned once a statement, not once a row.
 */
export class ClientsAndPeople1795300100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clients (
        id uuid primary key,
        name text not null check (name <> ''),
        created_at timestamptz not null
      );
      grant select on clients to portal_api;

      create table people (
        id uuid primary key,
        client_id uuid references clients (id),
        name text not null check (name <> ''),
        email text not null unique check (email = lower(email)),
        role text not null,
        language text not null check (language in ('FR', 'EN')),
        created_at timestamptz not null,
        deactivated_at timestamptz,
        constraint clients_people_and_staff check (
          case when client_id is null
            then role in ('ACCOUNT_MANAGER', 'ENGINEER', 'FINANCE', 'ADMIN')
            else role in ('CLIENT_MEMBER', 'CLIENT_ADMIN')
          end
        )
      );
      create index people_client_id_index on people (client_id);
      grant select, update (language) on people to portal_api;

      create table client_staff (
        client_id uuid not null references clients (id),
        person_id uuid not null references people (id),
        primary key (client_id, person_id)
      );
      create index client_staff_person_id_index on client_staff (person_id);
      grant select on client_staff to portal_api;

      create function app.assigned_client_ids() returns setof uuid language sql stable parallel safe
      begin atomic
        select app.client_id() where app.role() in ('CLIENT_MEMBER', 'CLIENT_ADMIN')
        union all
        select client_id from client_staff
        where person_id = app.person_id() and app.role() in ('ACCOUNT_MANAGER', 'ENGINEER');
      end;

      create function app.isolate_by_client(target regclass, client_column name default 'client_id') returns void
      language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format(
          'create policy clients_apart on %s using (
             (select app.sees_every_client()) or %I in (select app.assigned_client_ids())
           )',
          target, client_column
        );
      end
      $$;
      comment on function app.isolate_by_client is
        'Forces row-level security on a table: a row is there for those who may see the client it belongs to.';

      select app.isolate_by_client('clients', 'id');
      select app.isolate_by_client('people');
      create policy own_person on people using (id = app.person_id());
      create policy own_settings_only on people as restrictive for update to portal_api
        using (id = app.person_id());
      create policy staff_are_known on people for select
        using (client_id is null and app.person_id() is not null);
      create policy who_signs_in on people for select using (email = app.sign_in_email());

      alter table client_staff enable row level security;
      alter table client_staff force row level security;
      create policy own_assignments on client_staff
        using (person_id = app.person_id() or app.sees_every_client());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table client_staff, people, clients cascade;
      drop function app.isolate_by_client, app.assigned_client_ids;
    `);
  }
}
