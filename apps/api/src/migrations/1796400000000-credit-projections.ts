import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a list of clients says of each account, stored beside the revision and the day that it is of. It may change the
 * cost of an answer, never the answer: `npm run credits:verify` compares it with a replay of the facts.
 *
 * Whoever counts a movement of an account stores its projection in the same transaction: at the commit the two revisions
 * must be the same. The jobs store those of a new day, for which they read every account.
 */
export class CreditProjections1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credit_projections (
        account_id uuid primary key,
        client_id uuid not null,
        revision integer not null check (revision >= 0),
        as_of date not null,
        granted integer not null check (granted >= 0),
        delivered integer not null check (delivered >= 0),
        planned integer not null check (planned >= 0),
        expired integer not null check (expired >= 0),
        remaining integer not null check (remaining >= 0),
        overdrawn integer not null check (overdrawn >= 0),
        lapsing_soon integer not null check (lapsing_soon between 0 and remaining),
        next_expiry_on date check (next_expiry_on > as_of),
        next_expiry_half_days integer check (next_expiry_half_days > 0),
        running_lots jsonb not null check (jsonb_typeof(running_lots) = 'array'),
        computed_at timestamptz not null,
        foreign key (client_id, account_id) references credit_accounts (client_id, id),
        constraint half_days_are_conserved check (granted = delivered + planned + expired + remaining),
        constraint an_expiry_is_whole check (num_nonnulls(next_expiry_on, next_expiry_half_days) in (0, 2))
      );
      create index credit_projections_client_id_index on credit_projections (client_id);
      create index credit_projections_as_of_index on credit_projections (as_of);
      comment on table credit_projections is 'Figures of an account on a day, worked out by the domain; never read without its day.';

      grant select, insert on credit_projections to portal_api;
      grant update (revision, as_of, granted, delivered, planned, expired, remaining, overdrawn, lapsing_soon,
                    next_expiry_on, next_expiry_half_days, running_lots, computed_at)
        on credit_projections to portal_api;
      select app.isolate_by_client('credit_projections');
      create policy stored_by_spenders on credit_projections as restrictive for insert to portal_api
        with check (app.may_spend() or app.role() = 'SYSTEM');
      create policy renewed_by_spenders on credit_projections as restrictive for update to portal_api
        using (app.may_spend() or app.role() = 'SYSTEM');

      create function app.require_projection() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from credit_projections p join credit_accounts a on a.id = p.account_id
          where a.id = new.id and p.revision = a.revision
        ) then
          raise exception 'account % has moved without its projection', new.id using errcode = 'restrict_violation';
        end if;
        return null;
      end
      $$;
      create constraint trigger moves_with_its_projection after update of revision on credit_accounts
        deferrable initially deferred for each row execute function app.require_projection();

      create policy jobs_project on credit_projections using (app.role() = 'SYSTEM');
    `);
    for (const table of [
      'credit_accounts',
      'credit_lots',
      'booking_requests',
      'bookings',
      'booking_events',
    ]) {
      await runner.query(`create policy jobs_project on ${table} for select using (app.role() = 'SYSTEM')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'credit_accounts',
      'credit_lots',
      'booking_requests',
      'bookings',
      'booking_events',
    ]) {
      await runner.query(`drop policy jobs_project on ${table}`);
    }
    await runner.query(`
      drop trigger moves_with_its_projection on credit_accounts;
      drop function app.require_projection;
      drop table credit_projections;
    `);
  }
}
