import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the database knows who is asking. Each transaction of the API sets, until its own end:
 *
 * - `app.person_id`, `app.role`, `app.client_id` (empty for staff): the signed-in person;
 * - `app.sign_in_email`: the address that somebody who is not signed in yet claims to own;
 * - `app.session_key`: the hash, in hexadecimal, of the session key that a request carries;
 * - `app.demonstration`: `on` where the demonstration's people may be listed.
 *
 * After a transaction a setting is `''`, not null: hence `nullif` everywhere. The role that asks, `portal_api`, owns
 * nothing and gets what each migration grants it; every table with client data calls `app.isolate_by_client` or
 * states policies of its own.
 */
export class WhoIsAsking1795300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema app;
      grant usage on schema app to portal_api;

      create function app.person_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.person_id', true), '')::uuid;

      create function app.role() returns text language sql stable parallel safe
        return nullif(current_setting('app.role', true), '');

      create function app.client_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.client_id', true), '')::uuid;

      create function app.sign_in_email() returns text language sql stable parallel safe
        return nullif(current_setting('app.sign_in_email', true), '');

      create function app.session_key() returns bytea language sql stable parallel safe
        return decode(nullif(current_setting('app.session_key', true), ''), 'hex');

      create function app.sees_every_client() returns boolean language sql stable parallel safe
        return coalesce(app.role() in ('FINANCE', 'ADMIN'), false);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema app cascade');
  }
}
