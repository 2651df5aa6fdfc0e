import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The database itself tells every replica, when the transaction commits, that a session has ended or that somebody has
 * become another: whichever way it came about, their open lines end. The channel is `portal_live`; a notification is a
 * topic and a key, never data.
 */
export class LiveUpdates1795450000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.tell_session_ended() returns trigger language plpgsql as $$
      begin
        perform pg_notify('portal_live', 'session-ended ' || encode(old.key_hash, 'hex'));
        return null;
      end
      $$;
      create trigger tell_session_ended after delete on sessions
        for each row execute function app.tell_session_ended();

      create function app.tell_person_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('portal_live', 'person-changed ' || new.id);
        return null;
      end
      $$;
      create trigger tell_person_changed after update on people
        for each row when (
          old.role is distinct from new.role
          or old.client_id is distinct from new.client_id
          or old.deactivated_at is distinct from new.deactivated_at
        ) execute function app.tell_person_changed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tell_person_changed on people;
      drop trigger tell_session_ended on sessions;
      drop function app.tell_person_changed, app.tell_session_ended;
    `);
  }
}
