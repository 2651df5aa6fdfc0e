import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents may be reports: of an audit, of a test of recovery. */
export class ReportDocuments1797100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents drop constraint documents_category_check;
      alter table documents add constraint documents_category_check
        check (category in ('CONTRACT', 'CONFIDENTIALITY', 'RUNBOOK', 'ARCHITECTURE', 'REPORT', 'OTHER'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents drop constraint documents_category_check;
      alter table documents add constraint documents_category_check
        check (category in ('CONTRACT', 'CONFIDENTIALITY', 'RUNBOOK', 'ARCHITECTURE', 'OTHER'));
    `);
  }
}
