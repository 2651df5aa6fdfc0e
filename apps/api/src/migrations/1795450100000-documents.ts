import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files, whose bytes the store holds under the row's id, and the documents that they are. Both belong to a client. Those
 * of AKOUENDY who look after it share documents and take them back; its people read them.
 */
export class Documents1795450100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.may_share_documents() returns boolean language sql stable parallel safe
        return coalesce(app.role() in ('ACCOUNT_MANAGER', 'ADMIN'), false);
      comment on function app.may_share_documents is
        'Whether who is asking has a role that shares documents; with which clients, isolation decides.';

      create table files (
        id uuid primary key,
        client_id uuid not null references clients (id),
        kind text not null check (kind in ('DOCUMENT')),
        name text not null check (length(name) between 1 and 120),
        media_type text not null,
        size integer not null check (size > 0),
        sha256 bytea not null check (length(sha256) = 32),
        uploaded_by uuid not null references people (id),
        uploaded_at timestamptz not null,
        unique (client_id, id)
      );
      create index files_client_id_index on files (client_id);
      grant select, insert, delete on files to portal_api;
      select app.isolate_by_client('files');
      create policy uploaded_in_own_name on files as restrictive for insert to portal_api
        with check (uploaded_by = app.person_id() and (kind <> 'DOCUMENT' or app.may_share_documents()));
      create policy removed_by_sharers on files as restrictive for delete to portal_api
        using (kind <> 'DOCUMENT' or app.may_share_documents());
      create policy jobs_know_files on files for select using (app.role() = 'SYSTEM');

      create table documents (
        id uuid primary key,
        client_id uuid not null,
        file_id uuid not null unique,
        category text not null check (category in ('CONTRACT', 'CONFIDENTIALITY', 'RUNBOOK', 'ARCHITECTURE', 'OTHER')),
        title text not null check (length(title) between 1 and 120),
        added_by uuid not null references people (id),
        added_at timestamptz not null,
        idempotency_key text not null check (length(idempotency_key) between 1 and 100),
        fingerprint bytea not null check (length(fingerprint) = 32),
        unique (added_by, idempotency_key),
        foreign key (client_id, file_id) references files (client_id, id) on delete cascade
      );
      create index documents_client_id_index on documents (client_id);
      grant select, insert, delete on documents to portal_api;
      select app.isolate_by_client('documents');
      create policy shared_in_own_name on documents as restrictive for insert to portal_api
        with check (added_by = app.person_id() and app.may_share_documents());
      create policy taken_back_by_sharers on documents as restrictive for delete to portal_api
        using (app.may_share_documents());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table documents, files; drop function app.may_share_documents');
  }
}
