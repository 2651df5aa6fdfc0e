import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where each contract with terms stands on a day, stored for lists that compare clients: worked out by the domain, never read
 * without its day. Written with the signature and with a notice, in their transaction, and for a new day by the jobs.
 */
export class ContractStandings1796500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract_standings (
        contract_id uuid primary key,
        client_id uuid not null,
        as_of date not null,
        notice_on date,
        status text not null check (status in ('UPCOMING', 'RUNNING', 'ENDING', 'ENDED')),
        renews_on date check (renews_on > as_of),
        last_notice_date date check (last_notice_date < renews_on),
        ends_on date,
        foreign key (client_id, contract_id) references contracts (client_id, id),
        constraint a_renewal_is_whole check ((renews_on is null) = (last_notice_date is null)),
        constraint it_renews_or_ends check (renews_on is null or ends_on is null)
      );
      create index contract_standings_client_id_index on contract_standings (client_id, renews_on);
      comment on table contract_standings is 'Where contracts stand on a day, worked out by the domain.';
      comment on column contract_standings.last_notice_date is 'The last day on which notice keeps it from renewing; may be past.';

      grant select, insert, update (as_of, notice_on, status, renews_on, last_notice_date, ends_on)
        on contract_standings to portal_api;
      select app.isolate_by_client('contract_standings');
      create policy stored_by_who_binds on contract_standings as restrictive for insert to portal_api
        with check (app.may('ACCEPT_COMMITMENT') or app.may('GIVE_NOTICE') or app.role() = 'SYSTEM');
      create policy renewed_by_who_binds on contract_standings as restrictive for update to portal_api
        using (app.may('ACCEPT_COMMITMENT') or app.may('GIVE_NOTICE') or app.role() = 'SYSTEM');
      create policy jobs_renew on contract_standings using (app.role() = 'SYSTEM');
    `);
    for (const table of READ_BY_JOBS) {
      await runner.query(`create policy jobs_renew on ${table} for select using (app.role() = 'SYSTEM')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of READ_BY_JOBS) await runner.query(`drop policy jobs_renew on ${table}`);
    await runner.query('drop table contract_standings');
  }
}

const READ_BY_JOBS = ['contract_terms', 'contract_notices'];
