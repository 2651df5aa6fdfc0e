import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What staff take from an account (a negative adjustment: consumed on its date, with a reason and an author), and how many
 * half-days of a booking were bought at list price and take no credit. Both are facts. Adjustments draw their place in the
 * order of creation from the numbers of bookings, for the rules look at both in one order.
 */
export class AdjustmentsAndListPrice1796400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table bookings
        add column list_price_half_days smallint not null default 0
          constraint no_more_is_paid_than_booked check (list_price_half_days between 0 and half_days);
      comment on column bookings.list_price_half_days is 'Bought at list price; the rest is taken from the credit.';

      create or replace view booking_states with (security_invoker = true) as
        select b.id, b.sequence, b.client_id, b.account_id, b.request_id, b.work_date, b.slot, b.half_days, e.status,
               b.list_price_half_days
        from bookings b
        cross join lateral (
          select status from booking_events
          where booking_id = b.id
          order by sequence desc
          limit 1
        ) e;

      create table credit_adjustments (
        id uuid primary key,
        sequence bigint not null unique default nextval('bookings_sequence_seq'),
        client_id uuid not null,
        account_id uuid not null,
        work_date date not null,
        half_days smallint not null check (half_days > 0),
        reason text not null check (length(reason) between 1 and 2000),
        author_id uuid not null references people (id),
        recorded_at timestamptz not null,
        foreign key (client_id, account_id) references credit_accounts (client_id, id)
      );
      create index credit_adjustments_account_id_index on credit_adjustments (account_id, work_date);
      comment on table credit_adjustments is 'Half-days that staff take from an account, on a date.';
      grant select on credit_adjustments to portal_api;
      select app.isolate_by_client('credit_adjustments');
      select app.append_only('credit_adjustments');
      create policy jobs_project on credit_adjustments for select using (app.role() = 'SYSTEM');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table credit_adjustments;
      drop view booking_states;
      create view booking_states with (security_invoker = true) as
        select b.id, b.sequence, b.client_id, b.account_id, b.request_id, b.work_date, b.slot, b.half_days, e.status
        from bookings b
        cross join lateral (
          select status from booking_events
          where booking_id = b.id
          order by sequence desc
          limit 1
        ) e;
      comment on view booking_states is 'Every booking with its current status.';
      grant select on booking_states to portal_api;
      alter table bookings drop column list_price_half_days;
    `);
  }
}
