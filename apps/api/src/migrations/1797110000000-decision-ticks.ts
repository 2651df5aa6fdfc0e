import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What account managers ticked off of what waits for them: facts, entered in one's own name. An entry is known by its kind,
 * by what it is about and by when that happened, so that a further refusal of the same delivery waits anew. Clients see
 * none of it; their trail tells them.
 */
export class DecisionTicks1797110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_ticks (
        client_id uuid not null references clients (id),
        kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
        subject_id uuid not null,
        happened_at timestamptz not null,
        ticked_by uuid not null references people (id),
        ticked_at timestamptz not null,
        primary key (client_id, kind, subject_id, happened_at)
      );
      create index decision_ticks_happened_at_index on decision_ticks (happened_at desc);
      grant select, insert on decision_ticks to portal_api;
      select app.isolate_by_client('decision_ticks');
      create policy who_compares_clients on decision_ticks as restrictive to portal_api
        using (app.role() in ('ACCOUNT_MANAGER', 'ADMIN'));
      create policy ticked_in_own_name on decision_ticks as restrictive for insert to portal_api
        with check (ticked_by = app.person_id());
      select app.append_only('decision_ticks');

      create index booking_events_waiting_index on booking_events (booking_id) where status = 'REQUESTED';
      create index booking_events_cancelled_index on booking_events (at) where status = 'CANCELLED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index booking_events_cancelled_index, booking_events_waiting_index;
      drop table decision_ticks;
    `);
  }
}
