import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails are listed in the order in which they came: the demonstration's clock may stand still. */
export class OrderOfMails1795400200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mails add column sequence bigint generated always as identity unique;
      drop index mails_created_at_index;
      create index mails_created_at_index on mails (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index mails_created_at_index;
      create index mails_created_at_index on mails (created_at, id);
      alter table mails drop column sequence;
    `);
  }
}
