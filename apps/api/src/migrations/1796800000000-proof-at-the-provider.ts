import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A browser may go to a provider for its holder to prove there, once more, who they are. */
export class ProofAtTheProvider1796800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sso_sign_ins add column proves boolean not null default false;
      alter table sso_sign_ins alter column proves drop default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sso_sign_ins drop column proves');
  }
}
