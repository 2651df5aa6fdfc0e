import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database itself tells every replica, when the transaction commits, that a quote was asked for or has moved on. */
export class QuotesLive1797220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.tell_quotes() returns trigger language plpgsql as $$
      begin
        perform pg_notify('portal_live', 'quotes ' || new.client_id);
        return null;
      end
      $$;
      create trigger tell_quotes after insert on quotes
        for each row execute function app.tell_quotes();
      create trigger tell_quotes after insert on quote_steps
        for each row execute function app.tell_quotes();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tell_quotes on quote_steps;
      drop trigger tell_quotes on quotes;
      drop function app.tell_quotes;
    `);
  }
}
