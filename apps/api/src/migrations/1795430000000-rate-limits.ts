import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people, tokens and addresses have spent of what they may ask for. Unlogged: it changes with every operation,
 * and after a crash everybody simply begins with a full budget.
 */
export class RateLimits1795430000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table rate_buckets (
        bucket text primary key check (char_length(bucket) <= 100),
        full_at timestamptz not null
      ) with (fillfactor = 50);
      grant select, insert, update, delete on rate_buckets to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rate_buckets');
  }
}
