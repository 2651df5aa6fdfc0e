import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The database itself tells every replica, when the transaction commits, that a client has another contract or that one
 * stands otherwise, whichever way it came about. Revisions concern many clients: who announces one tells of each.
 */
export class ContractsLive1797200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.tell_contracts() returns trigger language plpgsql as $$
      begin
        perform pg_notify('portal_live', 'contracts ' || new.client_id);
        return null;
      end
      $$;
      create trigger tell_contracts after insert on contracts
        for each row execute function app.tell_contracts();
      create trigger tell_contracts after insert on contract_notices
        for each row execute function app.tell_contracts();
      create trigger tell_contracts after insert on work_steps
        for each row execute function app.tell_contracts();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tell_contracts on work_steps;
      drop trigger tell_contracts on contract_notices;
      drop trigger tell_contracts on contracts;
      drop function app.tell_contracts;
    `);
  }
}
