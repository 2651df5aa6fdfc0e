import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Exports of all that the portal holds on a client: asked for in one's own name, prepared by a job that reads with the
 * client's own eyes, one at a time for a client. The archive is a file of the client, which goes when its time is over.
 */
export class CompanyExports1796700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE',
              'EDIT_CLIENT_CONTACTS', 'READ_TRAIL', 'EXPORT_CLIENT'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS',
              'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS'
            ) then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
            when 'DELIVER_WORK' then 'ASSIGNED'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS',
              'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS', 'MANAGE_PORTAL', 'READ_TRAIL', 'EXPORT_CLIENT'
            ) then 'ALL'
          end
        end;

      alter table api_tokens drop constraint api_tokens_permissions_check;
      alter table api_tokens add constraint api_tokens_permissions_check check (
        'READ_CLIENT' = any(permissions)
        and permissions <@ array['READ_CLIENT', 'READ_INVOICES', 'BOOK_DAYS', 'MANAGE_INVOICES', 'EXPORT_CLIENT']
      );

      alter table files alter column size type bigint;
      alter table files drop constraint files_kind_check;
      alter table files add constraint files_kind_check check (kind in ('DOCUMENT', 'EXPORT'));
      create policy exported_by_who_may on files as restrictive for insert to portal_api
        with check (kind <> 'EXPORT' or app.may_for('EXPORT_CLIENT', client_id));
      create policy exports_go_with_their_time on files as restrictive for delete to portal_api
        using (kind <> 'EXPORT' or app.role() = 'SYSTEM' or app.may_for('EXPORT_CLIENT', client_id));
      create policy jobs_remove_exports on files for delete using (app.role() = 'SYSTEM' and kind = 'EXPORT');

      create table company_exports (
        id uuid primary key,
        client_id uuid not null references clients (id),
        requested_by uuid not null references people (id),
        requested_at timestamptz not null,
        idempotency_key uuid not null,
        state text not null check (state in ('PREPARING', 'READY', 'FAILED', 'EXPIRED')),
        step text not null check (step in ('WAITING', 'DATA', 'DOCUMENTS', 'ARCHIVE', 'DONE')),
        percent smallint not null check (percent between 0 and 100),
        attempts smallint not null default 0,
        moved_at timestamptz not null,
        file_id uuid,
        size bigint check (size > 0),
        sha256 bytea check (length(sha256) = 32),
        ready_at timestamptz,
        expires_at timestamptz,
        unique (requested_by, idempotency_key),
        constraint ready_with_its_file check (
          state <> 'READY' or num_nulls(file_id, size, sha256, ready_at, expires_at) = 0
        ),
        foreign key (client_id, file_id) references files (client_id, id)
      );
      comment on column company_exports.moved_at is 'When its preparation was last heard of.';
      create unique index one_export_under_way on company_exports (client_id) where state = 'PREPARING';
      create index company_exports_client_id_index on company_exports (client_id, requested_at);
      create index company_exports_file_id_index on company_exports (file_id);
      grant select, insert, update (
        state, step, percent, attempts, moved_at, file_id, size, sha256, ready_at, expires_at
      ) on company_exports to portal_api;
      select app.isolate_by_client('company_exports');
      create policy jobs_end_exports on company_exports using (app.role() = 'SYSTEM');
      create policy by_who_may on company_exports as restrictive to portal_api
        using (app.role() = 'SYSTEM' or app.may_for('EXPORT_CLIENT', client_id));
      create policy asked_for_in_own_name on company_exports as restrictive for insert to portal_api
        with check (requested_by = app.person_id() and app.may_for('EXPORT_CLIENT', client_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table company_exports;
      delete from files where kind = 'EXPORT';
      drop policy jobs_remove_exports on files;
      drop policy exports_go_with_their_time on files;
      drop policy exported_by_who_may on files;
      alter table files drop constraint files_kind_check;
      alter table files add constraint files_kind_check check (kind in ('DOCUMENT'));
      alter table files alter column size type integer;

      update api_tokens set permissions = array_remove(permissions, 'EXPORT_CLIENT');
      alter table api_tokens drop constraint api_tokens_permissions_check;
      alter table api_tokens add constraint api_tokens_permissions_check check (
        'READ_CLIENT' = any(permissions)
        and permissions <@ array['READ_CLIENT', 'READ_INVOICES', 'BOOK_DAYS', 'MANAGE_INVOICES']
      );

      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE',
              'EDIT_CLIENT_CONTACTS', 'READ_TRAIL'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS',
              'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS'
            ) then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
            when 'DELIVER_WORK' then 'ASSIGNED'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS',
              'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS', 'MANAGE_PORTAL', 'READ_TRAIL'
            ) then 'ALL'
          end
        end;
    `);
  }
}
