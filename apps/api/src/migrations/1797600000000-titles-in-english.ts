import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a contract is called in English, in the words of the offer that it was signed under. */
export class TitlesInEnglish1797600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contracts add column title_en text check (length(title_en) > 0);
      comment on column contracts.title_en is 'Without one, the title is as somebody typed it, in any language.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contracts drop column title_en');
  }
}
