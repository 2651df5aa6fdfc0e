import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The yearly revisions of prices, as finance announced them: facts, everybody's to read, for a rate is no client's secret.
 * Of one day the last that was recorded counts.
 */
export class PriceRevisions1796300100000 implements MigrationInterface {
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
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_INVOICES', 'MANAGE_CLIENT_PEOPLE', 'SHARE_DOCUMENTS',
              'MANAGE_PORTAL', 'READ_TRAIL'
            ) then 'ALL'
          end
        end;

      create table price_revisions (
        id uuid primary key,
        sequence bigint generated always as identity unique,
        effective_on date not null check (to_char(effective_on, 'MM-DD') = '01-01'),
        rate_bp integer not null check (rate_bp between -5000 and 5000 and rate_bp <> 0),
        recorded_by uuid not null references people (id),
        recorded_at timestamptz not null,
        idempotency_key uuid not null,
        unique (recorded_by, idempotency_key)
      );
      alter table price_revisions enable row level security;
      alter table price_revisions force row level security;
      create policy known_people_read on price_revisions for select using (app.role() is not null);
      create policy recorded_by_finance on price_revisions for insert
        with check (recorded_by = app.person_id() and app.may_for_every_client('REVISE_PRICES'));
      grant select, insert on price_revisions to portal_api;
      select app.append_only('price_revisions');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table price_revisions;
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
    `);
  }
}
