import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session whose holder goes on under another key has not ended: its lines are told to come back with that key, and
 * not that nobody is signed in any more. Whoever renews the key says so in the transaction that removes the old one.
 */
export class RenewedSessions1795510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.tell_session_ended() returns trigger language plpgsql as $$
      begin
        perform pg_notify(
          'portal_live',
          case current_setting('app.session_renewed', true) when 'yes' then 'session-renewed ' else 'session-ended ' end
            || encode(old.key_hash, 'hex')
        );
        return null;
      end
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.tell_session_ended() returns trigger language plpgsql as $$
      begin
        perform pg_notify('portal_live', 'session-ended ' || encode(old.key_hash, 'hex'));
        return null;
      end
      $$;
    `);
  }
}
