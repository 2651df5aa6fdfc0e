import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happened to what is built under a contract, step by step: facts, entered in one's own name. Staff who look after the
 * client work and present; only who may commit the client accepts or refuses. `taken_on` of an acceptance dates the
 * instalment that the delivery triggers.
 */
export class WorkOfContracts1796690000000 implements MigrationInterface {
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

      create table work_steps (
        sequence bigint primary key generated always as identity,
        client_id uuid not null,
        contract_id uuid not null,
        action text not null check (action in ('START', 'FINISH', 'REOPEN', 'PRESENT', 'ACCEPT', 'REFUSE')),
        milestone text,
        remarks text check (length(remarks) between 1 and 2000),
        taken_on date not null,
        taken_at timestamptz not null,
        taken_by uuid not null references people (id),
        idempotency_key uuid not null,
        unique (contract_id, idempotency_key),
        foreign key (client_id, contract_id) references contracts (client_id, id),
        constraint milestones_are_worked_on check ((milestone is not null) = (action in ('START', 'FINISH', 'REOPEN'))),
        constraint refusals_have_remarks check ((remarks is not null) = (action = 'REFUSE'))
      );
      create index work_steps_contract_id_index on work_steps (client_id, contract_id);
      grant select, insert on work_steps to portal_api;
      select app.isolate_by_client('work_steps');
      create policy taken_in_own_name on work_steps as restrictive for insert to portal_api
        with check (
          taken_by = app.person_id()
          and app.may_for(
            case when action in ('ACCEPT', 'REFUSE') then 'ACCEPT_COMMITMENT' else 'DELIVER_WORK' end, client_id
          )
        );
      select app.append_only('work_steps');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table work_steps;
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
              'EDIT_CLIENT_IDENTITY', 'SHARE_DOCUMENTS'
            ) then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS',
              'EDIT_CLIENT_IDENTITY', 'SHARE_DOCUMENTS', 'MANAGE_PORTAL', 'READ_TRAIL'
            ) then 'ALL'
          end
        end;
    `);
  }
}
