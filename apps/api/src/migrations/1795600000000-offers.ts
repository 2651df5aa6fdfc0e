import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions of the published offer, everybody's to read and appended to by administrators. A version is one document: its
 * figures and its words are kept as `json`, which unlike `jsonb` keeps the order in which plans and options are listed.
 */
export class Offers1795600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table offers (
        id uuid primary key,
        version text not null unique check (version ~ '^[0-9]{4}-[0-9]{2}([.][0-9]+)?$'),
        published_on date not null,
        terms json not null,
        words json not null,
        author uuid references people (id),
        recorded_at timestamptz not null
      );
      comment on column offers.published_on is 'The day from which it is offered.';
      comment on column offers.author is 'Who published it; null for one that came with the portal.';
      create index offers_published_on_index on offers (published_on desc, recorded_at desc);
      alter table offers enable row level security;
      alter table offers force row level security;
      create policy known_people_read on offers for select using (app.role() is not null);
      create policy admins_publish on offers for insert with check (app.role() = 'ADMIN');
      grant select, insert on offers to portal_api;
      select app.append_only('offers');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table offers');
  }
}
