import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a company asks of its people at sign-in has changed: every replica is told when the transaction commits, and looks
 * anew at the lines of that company's people. Whichever way it came about, none stays open that opens nothing any more.
 */
export class CompanyDecides1795700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.tell_sign_in_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('portal_live', 'sign-in-changed ' || coalesce(new.client_id, old.client_id));
        return null;
      end
      $$;
      create trigger tell_sign_in_changed after insert or update or delete on sign_in_policies
        for each row execute function app.tell_sign_in_changed();
      create trigger tell_sign_in_changed after insert or update or delete on sso_connections
        for each row execute function app.tell_sign_in_changed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tell_sign_in_changed on sso_connections;
      drop trigger tell_sign_in_changed on sign_in_policies;
      drop function app.tell_sign_in_changed;
    `);
  }
}
