import type { MigrationInterface, QueryRunner } from 'typeorm';

const ONES_OWN = `
  client_id is null
  or app.role() = 'SYSTEM'
  or (select app.sees_every_client())
  or client_id in (select app.assigned_client_ids())`;

/**
 * That attempts at an account are limited is, like a refused one, the affair of the company whose person it would have been:
 * who is not signed in may append that there too, about the person whose address is named.
 */
export class LimitedAttempts1797400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(appendedBy("action in ('person.sign_in_refused', 'person.attempts_limited')"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(appendedBy("action = 'person.sign_in_refused'"));
  }
}

function appendedBy(ofNobody: string): string {
  return `
    alter policy everyone_appends on audit_entries with check (
      actor_id is not distinct from app.person_id()
      and (
        ${ONES_OWN}
        or ${ofNobody} and actor_id is null and (
          client_id = (select p.client_id from people p where p.id = object_id and p.email = app.sign_in_email())
          or client_id = app.sso_client_id()
        )
      )
    );
  `;
}
