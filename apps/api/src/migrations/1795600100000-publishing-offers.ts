import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps an administrator's one wish one version, however often it is sent. */
export class PublishingOffers1795600100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table offers add column idempotency_key uuid unique;
      comment on column offers.idempotency_key is 'Of the wish that published it; null for one that came with the portal.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table offers drop column idempotency_key');
  }
}
