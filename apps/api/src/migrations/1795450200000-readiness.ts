import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The API asks which migrations have run before it says that it is ready. */
export class Readiness1795450200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant select on migrations to portal_api');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke select on migrations from portal_api');
  }
}
