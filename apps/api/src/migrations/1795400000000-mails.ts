import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails, from the transaction that causes them to their delivery. Whoever asks may append one, also somebody who is
 * not signed in yet; only the jobs read them, and the demonstration's outbox. Content is null once it has gone.
 */
export class Mails1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mails (
        id uuid primary key,
        template text not null check (template <> ''),
        language text not null check (language in ('FR', 'EN')),
        to_name text not null,
        to_address text not null check (to_address <> ''),
        subject text,
        text_body text,
        html_body text,
        created_at timestamptz not null,
        attempts integer not null default 0 check (attempts >= 0),
        last_attempt_at timestamptz,
        delivered_at timestamptz,
        constraint content_goes_as_a_whole check (num_nulls(subject, text_body, html_body) in (0, 3)),
        constraint delivered_after_an_attempt check (delivered_at is null or attempts > 0)
      );
      create index mails_created_at_index on mails (created_at, id);
      alter table mails enable row level security;
      alter table mails force row level security;
      create policy everyone_appends on mails for insert to portal_api with check (attempts = 0 and delivered_at is null);
      create policy jobs_deliver on mails using (app.role() = 'SYSTEM');
      create policy demonstration_only on mails for select
        using (current_setting('app.demonstration', true) = 'on');
      grant select, insert, delete, update (subject, text_body, html_body, attempts, last_attempt_at, delivered_at)
        on mails to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mails');
  }
}
