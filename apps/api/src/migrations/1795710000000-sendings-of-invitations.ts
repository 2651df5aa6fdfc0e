import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the mail of an invitation was sent: what a company sends in a day counts mails, not addresses. */
export class SendingsOfInvitations1795710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitations add column sendings integer not null default 1 check (sendings > 0);
      grant update (sendings) on invitations to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitations drop column sendings');
  }
}
