import type { MigrationInterface, QueryRunner } from 'typeorm';

const ONES_OWN = `
  client_id is null
  or app.role() = 'SYSTEM'
  or (select app.sees_every_client())
  or client_id in (select app.assigned_client_ids())`;

/**
 * A refused sign-in belongs into the chain of the company whose person it would have been: who is not signed in may
 * append that there, about the person whose address is named or the provider that was asked, and nothing else.
 */
export class RefusedSignIns1795510010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy everyone_appends on audit_entries with check (
        actor_id is not distinct from app.person_id()
        and (
          ${ONES_OWN}
          or action = 'person.sign_in_refused' and actor_id is null and (
            client_id = (select p.client_id from people p where p.id = object_id and p.email = app.sign_in_email())
            or client_id = app.sso_client_id()
          )
        )
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy everyone_appends on audit_entries with check (
        actor_id is not distinct from app.person_id() and (${ONES_OWN})
      );
    `);
  }
}
