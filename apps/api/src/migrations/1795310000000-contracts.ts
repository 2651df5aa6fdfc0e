import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clients have signed. `unique (client_id, id)`, here and below, is what a foreign key that carries the client
 * points at: whatever belongs to a contract belongs to its client.
 */
export class Contracts1795310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contracts (
        id uuid primary key,
        client_id uuid not null references clients (id),
        reference text not null unique check (reference <> ''),
        kind text not null check (kind in ('BUILD', 'RUN', 'DEPLOY', 'APPLICATION', 'REGIE', 'PACK')),
        title text not null check (title <> ''),
        signed_on date not null,
        unique (client_id, id)
      );
      grant select on contracts to portal_api;
      select app.isolate_by_client('contracts');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contracts');
  }
}
