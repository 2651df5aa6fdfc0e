import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Comparing clients, looking after and deciding on sign-in, and having tokens are permissions of the table; whatever named
 * roles beside it asks for a permission.
 */
export class RolesAreAskedOfTheTable1797500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'GIVE_NOTICE', 'READ_QUOTES', 'READ_INVOICES',
              'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS', 'READ_TRAIL', 'EXPORT_CLIENT',
              'LOOK_AFTER_SIGN_IN', 'DECIDE_ON_SIGN_IN', 'HAVE_TOKENS'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_QUOTES', 'ANSWER_QUOTES', 'READ_INVOICES',
              'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS', 'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS',
              'COMPARE_CLIENTS', 'HAVE_TOKENS'
            ) then 'PORTFOLIO'
          end
          when 'ENGINEER' then case permission
            when 'READ_CLIENT' then 'ASSIGNED'
            when 'BOOK_DAYS' then 'OWN_CALENDAR'
            when 'DELIVER_WORK' then 'ASSIGNED'
            when 'HAVE_TOKENS' then 'ASSIGNED'
          end
          when 'FINANCE' then case
            when permission in ('READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES', 'HAVE_TOKENS') then 'ALL'
          end
          when 'ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_QUOTES', 'ANSWER_QUOTES', 'READ_INVOICES',
              'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS', 'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS',
              'MANAGE_PORTAL', 'READ_TRAIL', 'EXPORT_CLIENT',
              'COMPARE_CLIENTS', 'LOOK_AFTER_SIGN_IN', 'HAVE_TOKENS'
            ) then 'ALL'
          end
        end;

      create or replace function app.looks_after_sign_in_of(person uuid) returns boolean language sql stable
      begin atomic
        select app.may_for_every_client('LOOK_AFTER_SIGN_IN') or exists (
          select from people where id = person and client_id in (select app.client_ids_within('LOOK_AFTER_SIGN_IN'))
        );
      end;

      create or replace function app.decides_for(client uuid) returns boolean language sql stable parallel safe
        return coalesce(app.may_for('DECIDE_ON_SIGN_IN', client), false);

      create or replace function app.may_share_documents() returns boolean language sql stable parallel safe
        return app.may('SHARE_DOCUMENTS');

      drop policy client_admins_insert on sign_in_policies;
      drop policy client_admins_update on sign_in_policies;
      create policy set_by_who_decides on sign_in_policies as restrictive for insert to portal_api
        with check (app.decides_for(client_id));
      create policy changed_by_who_decides on sign_in_policies as restrictive for update to portal_api
        using (app.decides_for(client_id));

      drop policy admins_publish on offers;
      create policy published_by_who_manages on offers for insert with check (app.may_for_every_client('MANAGE_PORTAL'));

      drop policy who_compares_clients on decision_ticks;
      create policy who_compares_clients on decision_ticks as restrictive to portal_api
        using (
          (select app.may_for_every_client('COMPARE_CLIENTS'))
          or client_id in (select app.client_ids_within('COMPARE_CLIENTS'))
        );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy who_compares_clients on decision_ticks;
      create policy who_compares_clients on decision_ticks as restrictive to portal_api
        using (app.role() in ('ACCOUNT_MANAGER', 'ADMIN'));

      drop policy published_by_who_manages on offers;
      create policy admins_publish on offers for insert with check (app.role() = 'ADMIN');

      drop policy set_by_who_decides on sign_in_policies;
      drop policy changed_by_who_decides on sign_in_policies;
      create policy client_admins_insert on sign_in_policies as restrictive for insert to portal_api
        with check (app.role() = 'CLIENT_ADMIN');
      create policy client_admins_update on sign_in_policies as restrictive for update to portal_api
        using (app.role() = 'CLIENT_ADMIN');

      create or replace function app.may_share_documents() returns boolean language sql stable parallel safe
        return coalesce(app.role() in ('ACCOUNT_MANAGER', 'ADMIN'), false);

      create or replace function app.decides_for(client uuid) returns boolean language sql stable parallel safe
        return coalesce(app.role() = 'CLIENT_ADMIN' and app.client_id() = client, false);

      create or replace function app.looks_after_sign_in_of(person uuid) returns boolean language sql stable
      begin atomic
        select coalesce(
          app.role() = 'ADMIN'
            or app.role() = 'CLIENT_ADMIN'
              and exists (select from people where id = person and client_id = app.client_id()),
          false
        );
      end;

      create or replace function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
        return case role
          when 'CLIENT_MEMBER' then case
            when permission in ('READ_CLIENT', 'BOOK_DAYS') then 'OWN_COMPANY'
          end
          when 'CLIENT_ADMIN' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'ACCEPT_COMMITMENT', 'GIVE_NOTICE', 'READ_QUOTES', 'READ_INVOICES',
              'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS', 'READ_TRAIL', 'EXPORT_CLIENT'
            ) then 'OWN_COMPANY'
          end
          when 'ACCOUNT_MANAGER' then case
            when permission in (
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_QUOTES', 'ANSWER_QUOTES', 'READ_INVOICES',
              'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS', 'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS'
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
              'READ_CLIENT', 'BOOK_DAYS', 'GIVE_NOTICE', 'READ_QUOTES', 'ANSWER_QUOTES', 'READ_INVOICES',
              'MANAGE_CLIENT_PEOPLE', 'EDIT_CLIENT_CONTACTS', 'EDIT_CLIENT_IDENTITY', 'DELIVER_WORK', 'SHARE_DOCUMENTS',
              'MANAGE_PORTAL', 'READ_TRAIL', 'EXPORT_CLIENT'
            ) then 'ALL'
          end
        end;
    `);
  }
}
