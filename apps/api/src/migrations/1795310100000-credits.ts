import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Credit accounts and their lots. Nothing computed is stored; `revision` counts the movements of an account, and
 * updating it is all that the API may do to the row, which is also what lets it lock the row.
 *
 * `app.append_only` makes a table of facts one for everybody, its owner included.
 */
export class Credits1795310100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is appended to and never changed', tg_table_name using errcode = 'restrict_violation';
      end
      $$;

      create function app.append_only(target regclass) returns void language plpgsql as $$
      begin
        execute format(
          'create trigger append_only before update or delete on %s
             for each statement execute function app.refuse_change()',
          target
        );
      end
      $$;

      create function app.may_spend() returns boolean language sql stable parallel safe
        return coalesce(app.role() in ('CLIENT_MEMBER', 'CLIENT_ADMIN', 'ACCOUNT_MANAGER', 'ADMIN'), false);
      comment on function app.may_spend is
        'Whether who is asking has a role that books and cancels; for which clients, isolation decides.';

      create table credit_accounts (
        id uuid primary key,
        client_id uuid not null unique references clients (id),
        revision integer not null default 0 check (revision >= 0),
        unique (client_id, id)
      );
      grant select, update (revision) on credit_accounts to portal_api;
      select app.isolate_by_client('credit_accounts');
      create policy spenders_only on credit_accounts as restrictive for update to portal_api
        using (app.may_spend());

      create table credit_lots (
        id uuid primary key,
        client_id uuid not null,
        account_id uuid not null,
        source text not null check (source in (
          'DEPLOY_10', 'DEPLOY_20', 'DEPLOY_40', 'REGIE_5_DAYS', 'REGIE_10_DAYS', 'REGIE_MONTH',
          'PACK_ENTERPRISE', 'GOODWILL'
        )),
        contract_id uuid,
        granted_half_days integer not null check (granted_half_days >= 0),
        valid_from date not null,
        valid_months integer check (valid_months > 0),
        valid_until date check (valid_until > valid_from),
        carry_over_rate_bp integer check (carry_over_rate_bp between 0 and 10000),
        carry_over_months integer check (carry_over_months > 0),
        reason text check (reason <> ''),
        granted_by uuid references people (id),
        granted_at timestamptz not null,
        unique (client_id, id),
        foreign key (client_id, account_id) references credit_accounts (client_id, id),
        foreign key (client_id, contract_id) references contracts (client_id, id),
        constraint one_kind_of_window check (num_nonnulls(valid_months, valid_until) <= 1),
        constraint carry_over_is_whole check (
          num_nonnulls(carry_over_rate_bp, carry_over_months) in (0, 2)
        ),
        constraint carry_over_needs_an_end check (
          carry_over_months is null or num_nonnulls(valid_months, valid_until) = 1
        ),
        constraint goodwill_says_why_and_by_whom check (
          source <> 'GOODWILL' or num_nulls(reason, granted_by) = 0
        ),
        constraint sold_by_contract check (source = 'GOODWILL' or contract_id is not null)
      );
      create index credit_lots_account_id_index on credit_lots (account_id, valid_from);
      grant select on credit_lots to portal_api;
      select app.isolate_by_client('credit_lots');
      select app.append_only('credit_lots');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table credit_lots, credit_accounts;
      drop function app.may_spend, app.append_only, app.refuse_change;
    `);
  }
}
