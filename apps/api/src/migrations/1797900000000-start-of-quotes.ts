import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer to a quote may say from which day on; without it the contract starts with its acceptance. */
export class StartOfQuotes1797900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quote_steps add column starts_on date,
        add constraint answers_say_the_start check (starts_on is null or action = 'ANSWER');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table quote_steps drop column starts_on');
  }
}
