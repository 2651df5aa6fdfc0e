import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What persons are told, and how they wish to be told. A job puts notifications down, once an event and person; each
 * is its person's alone, and only as long as that person may see the client that it is about.
 */
export class Notifications1795400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notifications (
        id uuid primary key,
        sequence bigint generated always as identity unique,
        event_id uuid not null,
        person_id uuid not null references people (id),
        kind text not null check (kind <> ''),
        client_id uuid references clients (id),
        actor_id uuid references people (id),
        data jsonb not null,
        in_app boolean not null,
        created_at timestamptz not null,
        read_at timestamptz,
        constraint a_person_is_told_once unique (event_id, person_id)
      );
      create index notifications_of_person_index on notifications (person_id, sequence desc) where in_app;
      create index notifications_unread_index on notifications (person_id) where in_app and read_at is null;
      create index notifications_created_at_index on notifications (created_at);
      alter table notifications enable row level security;
      alter table notifications force row level security;
      create policy own_notifications on notifications using (
        person_id = app.person_id()
        and (
          client_id is null
          or (select app.sees_every_client())
          or client_id in (select app.assigned_client_ids())
        )
      );
      create policy jobs_tell on notifications using (app.role() = 'SYSTEM');
      create policy only_jobs_tell on notifications as restrictive for insert with check (app.role() = 'SYSTEM');
      create policy only_jobs_forget on notifications as restrictive for delete using (app.role() = 'SYSTEM');
      grant select, insert, delete, update (read_at) on notifications to portal_api;

      create table notification_choices (
        person_id uuid not null references people (id),
        kind text not null check (kind <> ''),
        in_app boolean not null,
        mail boolean not null,
        primary key (person_id, kind)
      );
      alter table notification_choices enable row level security;
      alter table notification_choices force row level security;
      create policy own_choices on notification_choices using (person_id = app.person_id());
      create policy jobs_obey on notification_choices for select using (app.role() = 'SYSTEM');
      grant select, insert, update (in_app, mail) on notification_choices to portal_api;

      create policy jobs_tell on people for select using (app.role() = 'SYSTEM');
      create policy jobs_tell on clients for select using (app.role() = 'SYSTEM');
      create policy jobs_tell on client_staff for select using (app.role() = 'SYSTEM');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy jobs_tell on client_staff;
      drop policy jobs_tell on clients;
      drop policy jobs_tell on people;
      drop table notification_choices, notifications;
    `);
  }
}
