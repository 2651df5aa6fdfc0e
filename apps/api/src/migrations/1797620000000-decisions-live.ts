import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where what waits for account managers is found, and what takes it off the list. */
const FACTS = ['contract_notices', 'work_steps', 'booking_events', 'quotes', 'quote_steps', 'decision_ticks'];

/**
 * The database itself tells every replica, when the transaction commits, that something may wait for account managers, or wait
 * no more. It is told once for all: who sees what of it is asked of each who has the list open.
 */
export class DecisionsLive1797620000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.tell_decisions() returns trigger language plpgsql as $$
      begin
        perform pg_notify('portal_live', 'decisions all');
        return null;
      end
      $$;
    `);
    for (const table of FACTS) {
      await runner.query(`
        create trigger tell_decisions after insert on ${table} for each statement execute function app.tell_decisions()
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FACTS) await runner.query(`drop trigger tell_decisions on ${table}`);
    await runner.query('drop function app.tell_decisions');
  }
}
