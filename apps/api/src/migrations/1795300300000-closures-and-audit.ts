import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The company's closures, which are everybody's, and the audit trail, which is appended to and never changed. */
export class ClosuresAndAudit1795300300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table closures (
        date date primary key,
        label text not null check (label <> '')
      );
      grant select on closures to portal_api;

      create table audit_entries (
        id uuid primary key,
        at timestamptz not null,
        actor_id uuid,
        action text not null,
        object_type text not null,
        object_id uuid not null,
        client_id uuid references clients (id),
        detail jsonb not null
      );
      create index audit_entries_client_id_index on audit_entries (client_id, at);
      create index audit_entries_object_index on audit_entries (object_type, object_id);
      alter table audit_entries enable row level security;
      alter table audit_entries force row level security;
      create policy admins_read on audit_entries for select using (app.role() = 'ADMIN');
      create policy everyone_appends on audit_entries for insert with check (
        actor_id is not distinct from app.person_id()
        and (
          client_id is null
          or (select app.sees_every_client())
          or client_id in (select app.assigned_client_ids())
        )
      );
      grant select, insert on audit_entries to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entries, closures');
  }
}
