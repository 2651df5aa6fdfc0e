import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each day within 90 on which something of an account lapses, beside their sum. */
export class SoonExpiries1798700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What is stored lacks them; it is worked out anew by the job, and until then by who reads.
    await runner.query(`
      truncate credit_projections;
      alter table credit_projections
        add column soon_expiries jsonb not null check (jsonb_typeof(soon_expiries) = 'array'),
        add constraint soon_is_the_sum_of_its_days check ((lapsing_soon = 0) = (soon_expiries = '[]'));
      grant update (soon_expiries) on credit_projections to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table credit_projections drop column soon_expiries');
  }
}
