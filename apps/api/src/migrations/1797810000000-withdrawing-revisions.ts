import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A revision of 0 withdraws what was announced for its day; of one day the last that was recorded counts. */
export class WithdrawingRevisions1797810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table price_revisions drop constraint price_revisions_rate_bp_check;
      alter table price_revisions add constraint price_revisions_rate_bp_check check (rate_bp between -5000 and 5000);
      comment on column price_revisions.rate_bp is '0 withdraws what was announced for the day.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table price_revisions drop constraint price_revisions_rate_bp_check;
      alter table price_revisions add constraint price_revisions_rate_bp_check
        check (rate_bp between -5000 and 5000 and rate_bp <> 0) not valid;
      comment on column price_revisions.rate_bp is null;
    `);
  }
}
