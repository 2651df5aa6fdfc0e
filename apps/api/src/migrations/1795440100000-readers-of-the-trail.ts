import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reading the audit trail is a permission: of admins for all of it, of a client's admin for the company. */
export class ReadersOfTheTrail1795440100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'READ_TRAIL'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'SHARE_DOCUMENTS'
            ) then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'SHARE_DOCUMENTS',
              'MANAGE_PORTAL', 'READ_TRAIL'
            ) then 'ALL'
          end
        end;

      drop policy admins_read on audit_entries;
      drop policy client_admins_read_their_own on audit_entries;
      create policy readers_of_the_trail on audit_entries for select using (
        (select app.may_for_every_client('READ_TRAIL'))
        or client_id in (select app.client_ids_within('READ_TRAIL'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy readers_of_the_trail on audit_entries;
      create policy admins_read on audit_entries for select using (app.role() = 'ADMIN');
      create policy client_admins_read_their_own on audit_entries for select
        using (app.role() = 'CLIENT_ADMIN' and client_id = app.client_id());

      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE') then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'MANAGE_PORTAL'
            ) then 'ALL'
          end
        end;
    `);
  }
}
