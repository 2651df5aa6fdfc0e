import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The domain's table of who may do what, as the database knows it: a test compares every cell. A change of the table
 * is a migration that replaces `app.reach_of`; everything else here and in the policies asks that one function.
 *
 * An account manager's rows of `client_staff` are its portfolio, an engineer's are the clients it is assigned to.
 */
export class ReachOfPermissions1795410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.reach_of(role text, permission text) returns text language sql immutable parallel safe
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

      create function app.may(permission text) returns boolean language sql stable parallel safe
        return app.reach_of(app.role(), permission) is not null;

      create function app.may_for_every_client(permission text) returns boolean language sql stable parallel safe
        return coalesce(app.reach_of(app.role(), permission) = 'ALL', false);

      create function app.client_ids_within(permission text) returns setof uuid language sql stable parallel safe
      begin atomic
        select app.client_id()
        where app.reach_of(app.role(), permission) = 'OWN_COMPANY' and app.client_id() is not null
        union all
        select client_id from client_staff
        where person_id = app.person_id() and app.reach_of(app.role(), permission) in ('PORTFOLIO', 'ASSIGNED');
      end;

      create function app.may_for(permission text, client uuid) returns boolean language sql stable parallel safe
      begin atomic
        select app.may_for_every_client(permission) or client in (select app.client_ids_within(permission));
      end;
      comment on function app.may_for is
        'Whether who is asking may do this to something of the client; what stands in its own calendar is not asked here.';

      create or replace function app.sees_every_client() returns boolean language sql stable parallel safe
        return app.may_for_every_client('READ_CLIENT');

      create or replace function app.assigned_client_ids() returns setof uuid language sql stable parallel safe
      begin atomic
        select app.client_ids_within('READ_CLIENT');
      end;

      create or replace function app.may_spend() returns boolean language sql stable parallel safe
        return coalesce(app.reach_of(app.role(), 'BOOK_DAYS') <> 'OWN_CALENDAR', false);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.sees_every_client() returns boolean language sql stable parallel safe
        return coalesce(app.role() in ('FINANCE', 'ADMIN'), false);

      create or replace function app.assigned_client_ids() returns setof uuid language sql stable parallel safe
      begin atomic
        select app.client_id() where app.role() in ('CLIENT_MEMBER', 'CLIENT_ADMIN')
        union all
        select client_id from client_staff
        where person_id = app.person_id() and app.role() in ('ACCOUNT_MANAGER', 'ENGINEER');
      end;

      create or replace function app.may_spend() returns boolean language sql stable parallel safe
        return coalesce(app.role() in ('CLIENT_MEMBER', 'CLIENT_ADMIN', 'ACCOUNT_MANAGER', 'ADMIN'), false);

      drop function app.may_for, app.client_ids_within, app.may_for_every_client, app.may, app.reach_of;
    `);
  }
}
