import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The database itself tells every replica, when the transaction commits, that somebody does not look after a client any
 * more, whichever way it came about: their open lines begin anew, and show what they may still see.
 */
export class LosingAClient1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.tell_client_lost() returns trigger language plpgsql as $$
      begin
        perform pg_notify('portal_live', 'client-lost ' || old.person_id);
        return null;
      end
      $$;
      create trigger tell_client_lost after delete on client_staff
        for each row execute function app.tell_client_lost();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tell_client_lost on client_staff;
      drop function app.tell_client_lost;
    `);
  }
}
