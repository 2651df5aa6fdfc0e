import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests, the bookings that they ask for, and what happens to each. All three are appended to and never changed; a
 * booking's status is that of its latest event, which `booking_states` finds by one step in an index.
 *
 * `bookings.sequence` is the order of creation: requests of one account are appended under the lock of its row, so
 * that the order in which numbers are drawn is the order in which transactions commit.
 */
export class Bookings1795310200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table booking_requests (
        id uuid primary key,
        client_id uuid not null,
        account_id uuid not null,
        idempotency_key uuid not null,
        fingerprint bytea not null check (length(fingerprint) = 32),
        place text not null check (place in ('ON_SITE', 'REMOTE')),
        subject text not null check (subject in (
          'TEAM_SUPPORT', 'APPLICATION_DEBUGGING', 'PERFORMANCE', 'APPLICATION_MIGRATION', 'TRAINING',
          'CICD_PIPELINES', 'ARCHITECTURE_ADVICE'
        )),
        description text not null check (char_length(description) between 1 and 2000),
        requested_by uuid not null references people (id),
        requested_at timestamptz not null,
        unique (account_id, idempotency_key),
        unique (client_id, account_id, id),
        foreign key (client_id, account_id) references credit_accounts (client_id, id)
      );

      create table bookings (
        id uuid primary key,
        sequence bigint generated always as identity unique,
        client_id uuid not null,
        account_id uuid not null,
        request_id uuid not null,
        work_date date not null,
        slot text not null check (slot in ('MORNING', 'AFTERNOON', 'FULL_DAY')),
        half_days smallint not null,
        unique (client_id, id),
        foreign key (client_id, account_id) references credit_accounts (client_id, id),
        foreign key (client_id, account_id, request_id) references booking_requests (client_id, account_id, id),
        constraint a_slot_is_worth_what_it_lasts check (
          half_days = case slot when 'FULL_DAY' then 2 else 1 end
        )
      );
      create index bookings_of_account_index on bookings (account_id, work_date, sequence);
      create index bookings_of_request_index on bookings (request_id);

      create table booking_events (
        sequence bigint generated always as identity primary key,
        client_id uuid not null,
        booking_id uuid not null,
        status text not null check (status in ('REQUESTED', 'CONFIRMED', 'DELIVERED', 'DECLINED', 'CANCELLED')),
        at timestamptz not null,
        by_person uuid not null references people (id),
        reason text check (reason <> ''),
        foreign key (client_id, booking_id) references bookings (client_id, id),
        constraint a_status_is_entered_once unique (booking_id, status)
      );
      create index booking_events_latest_index on booking_events (booking_id, sequence desc) include (status);

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
    `);
    const rules = {
      booking_requests: 'app.may_spend() and requested_by = app.person_id()',
      bookings: 'app.may_spend()',
      booking_events: 'app.may_spend() and by_person = app.person_id()',
    };
    for (const [table, rule] of Object.entries(rules)) {
      await runner.query(`
        grant select, insert on ${table} to portal_api;
        select app.isolate_by_client('${table}');
        create policy spenders_in_their_name on ${table} as restrictive for insert to portal_api with check (${rule});
        select app.append_only('${table}');
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view booking_states;
      drop table booking_events, bookings, booking_requests;
    `);
  }
}
