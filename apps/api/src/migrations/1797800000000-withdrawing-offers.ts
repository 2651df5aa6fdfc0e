import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions of the offer that were taken back before their day: facts beside the versions, which stay as they were
 * published. Nothing that was signed, confirmed or quoted loses its version.
 */
export class WithdrawingOffers1797800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table offer_withdrawals (
        offer_id uuid primary key references offers (id),
        withdrawn_by uuid not null references people (id),
        withdrawn_at timestamptz not null
      );
      alter table offer_withdrawals enable row level security;
      alter table offer_withdrawals force row level security;
      create policy known_people_read on offer_withdrawals for select using (app.role() is not null);
      create policy withdrawn_by_who_manages on offer_withdrawals for insert
        with check (withdrawn_by = app.person_id() and app.may_for_every_client('MANAGE_PORTAL'));
      grant select, insert on offer_withdrawals to portal_api;
      select app.append_only('offer_withdrawals');

      create function app.offer_is_cited(cited text) returns boolean language sql stable
        return exists (select from contract_terms where offer_version = cited)
            or exists (select from contract_options where offer_version = cited)
            or exists (select from order_confirmations where offer_version = cited)
            or exists (select from quote_steps where offer_version = cited);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.offer_is_cited(text);
      drop table offer_withdrawals;
    `);
  }
}
