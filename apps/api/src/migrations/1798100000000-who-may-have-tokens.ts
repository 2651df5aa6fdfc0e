import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An API token is made for who may have some: the guard asks that at the door, and the database asks it again. */
export class WhoMayHaveTokens1798100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // For new ones alone: who may have none any more still revokes those that there are.
    await runner.query(`
      create policy made_by_who_may_have_them on api_tokens as restrictive for insert to portal_api
        with check ((select app.may('HAVE_TOKENS')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy made_by_who_may_have_them on api_tokens');
  }
}
