import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which settings somebody has come in under: a connection is enforced only by who has come in under what it is now. No two
 * settings have the same number, also of a connection that was removed and made again: they are counted together, from far
 * above what any connection has counted to. Who came in before tries anew.
 */
export class TriedSettings1795700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence sso_connection_versions as integer start 1000000;
      grant usage on sequence sso_connection_versions to portal_api;
      alter table sso_connections alter column version set default nextval('sso_connection_versions');
      alter table sso_identities add column came_under integer;
      comment on column sso_identities.came_under is 'The version of the connection at the last arrival.';
      grant update (came_under) on sso_identities to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sso_identities drop column came_under;
      alter table sso_connections alter column version set default 1;
      drop sequence sso_connection_versions;
    `);
  }
}
