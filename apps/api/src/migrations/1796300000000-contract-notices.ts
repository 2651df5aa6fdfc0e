import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may end a contract that would renew, and the notices that were given: facts, one a contract, entered in one's own
 * name. `effective_on` is what was shown and confirmed; where the contract stands is computed from `given_on`.
 */
export class ContractNotices1796300000000 implements MigrationInterface {
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
              'READ_TRAIL'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'SHARE_DOCUMENTS'
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
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'SHARE_DOCUMENTS',
              'MANAGE_PORTAL', 'READ_TRAIL'
            ) then 'ALL'
          end
        end;

      create table contract_notices (
        contract_id uuid primary key,
        client_id uuid not null,
        given_on date not null,
        given_at timestamptz not null,
        given_by uuid not null references people (id),
        on_behalf boolean not null,
        effective_on date not null,
        idempotency_key uuid not null,
        foreign key (client_id, contract_id) references contracts (client_id, id)
      );
      create index contract_notices_client_id_index on contract_notices (client_id);
      comment on column contract_notices.on_behalf is 'Whether somebody of AKOUENDY gave it, in the client''s name.';
      grant select, insert on contract_notices to portal_api;
      select app.isolate_by_client('contract_notices');
      create policy given_in_own_name on contract_notices as restrictive for insert to portal_api
        with check (given_by = app.person_id() and app.may_for('GIVE_NOTICE', client_id));
      select app.append_only('contract_notices');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table contract_notices;
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
    `);
  }
}
