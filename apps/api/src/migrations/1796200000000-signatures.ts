import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a signature adds beside the contract: its instalments as they were signed, and what it grants in other units than
 * half-days. Both are facts. Only who may commit a client signs for it.
 *
 * A yearly entitlement is one row: the years follow from it for as long as its contract runs. The number in a contract's
 * reference comes from a sequence: nobody who signs sees how many others have.
 */
export class Signatures1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clients
        add column country text not null default 'FR' check (country ~ '^[A-Z]{2}$'),
        add column vat_regime text not null default 'FR' check (vat_regime in ('FR', 'EU_REVERSE_CHARGE', 'EXPORT'));
      comment on column clients.vat_regime is 'How its invoices are taxed.';

      create sequence contract_numbers;
      grant usage on sequence contract_numbers to portal_api;
      do $$
      declare before text := current_setting('app.role', true);
      begin
        perform set_config('app.role', 'ADMIN', true);
        perform setval('contract_numbers', greatest(count(*), 1), count(*) > 0) from contracts;
        perform set_config('app.role', coalesce(before, ''), true);
      end
      $$;

      create table contract_instalments (
        id uuid primary key,
        client_id uuid not null,
        contract_id uuid not null,
        position integer not null check (position > 0),
        trigger text not null check (trigger in ('ORDER', 'DELIVERY', 'SIX_MONTHS', 'PERIOD_START')),
        invoice_on date,
        due_on date check (due_on >= invoice_on),
        forecast boolean not null,
        period_from date,
        period_until date check (period_until > period_from),
        vat_regime text not null check (vat_regime in ('FR', 'EU_REVERSE_CHARGE', 'EXPORT')),
        vat_rate_bp integer not null check (vat_rate_bp between 0 and 10000),
        net_cents bigint not null check (net_cents >= 0),
        vat_cents bigint not null check (vat_cents >= 0),
        gross_cents bigint not null,
        vat_rounding integer not null,
        part json not null,
        unique (contract_id, position),
        foreign key (client_id, contract_id) references contracts (client_id, id),
        constraint gross_is_the_sum check (gross_cents = net_cents + vat_cents),
        constraint due_when_invoiced check ((invoice_on is null) = (due_on is null)),
        constraint period_is_whole check (num_nonnulls(period_from, period_until) in (0, 2)),
        constraint only_forecasts_are_undated check (invoice_on is not null or forecast)
      );
      comment on column contract_instalments.vat_rounding is
        'What rounding added to the VAT, in ten-thousandths of a cent.';
      comment on column contract_instalments.part is 'Which part of which total it is, and whether it carries the odd cent.';
      create index contract_instalments_client_id_index on contract_instalments (client_id, invoice_on);
      grant select, insert on contract_instalments to portal_api;
      select app.isolate_by_client('contract_instalments');
      select app.append_only('contract_instalments');

      create table entitlement_lots (
        id uuid primary key,
        client_id uuid not null,
        contract_id uuid not null,
        unit text not null check (unit in ('APPLICATION_DEPLOYMENT', 'TRAINING_DAY', 'MAJOR_UPGRADE')),
        granted integer not null check (granted > 0),
        valid_from date not null,
        valid_months integer check (valid_months > 0),
        valid_until date check (valid_until > valid_from),
        yearly boolean not null,
        foreign key (client_id, contract_id) references contracts (client_id, id),
        constraint one_kind_of_window check (num_nonnulls(valid_months, valid_until) <= 1)
      );
      comment on column entitlement_lots.yearly is 'Whether it is granted anew in each year of its contract.';
      create index entitlement_lots_contract_id_index on entitlement_lots (client_id, contract_id);
      grant select, insert on entitlement_lots to portal_api;
      select app.isolate_by_client('entitlement_lots');
      select app.append_only('entitlement_lots');

      grant insert on contracts, contract_terms, credit_accounts, credit_lots to portal_api;
      alter table credit_lots drop constraint credit_lots_source_check;
      alter table credit_lots add constraint credit_lots_source_check check (source in (
        'DEPLOY_10', 'DEPLOY_20', 'DEPLOY_40', 'REGIE_HALF_DAY', 'REGIE_DAY', 'REGIE_5_DAYS', 'REGIE_10_DAYS',
        'REGIE_MONTH', 'PACK_ENTERPRISE', 'GOODWILL'
      ));
      create policy signed_by_who_commits on contracts as restrictive for insert to portal_api
        with check (app.may_for('ACCEPT_COMMITMENT', client_id));
      create policy signed_by_who_commits on contract_terms as restrictive for insert to portal_api
        with check (app.may_for('ACCEPT_COMMITMENT', client_id));
      create policy signed_by_who_commits on contract_instalments as restrictive for insert to portal_api
        with check (app.may_for('ACCEPT_COMMITMENT', client_id));
      create policy signed_by_who_commits on entitlement_lots as restrictive for insert to portal_api
        with check (app.may_for('ACCEPT_COMMITMENT', client_id));
      create policy opened_by_who_commits on credit_accounts as restrictive for insert to portal_api
        with check (app.may_for('ACCEPT_COMMITMENT', client_id));
      create policy signed_by_who_commits on credit_lots as restrictive for insert to portal_api
        with check (source <> 'GOODWILL' and app.may_for('ACCEPT_COMMITMENT', client_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy signed_by_who_commits on credit_lots;
      drop policy opened_by_who_commits on credit_accounts;
      drop policy signed_by_who_commits on contract_terms;
      drop policy signed_by_who_commits on contracts;
      alter table credit_lots drop constraint credit_lots_source_check;
      alter table credit_lots add constraint credit_lots_source_check check (source in (
        'DEPLOY_10', 'DEPLOY_20', 'DEPLOY_40', 'REGIE_5_DAYS', 'REGIE_10_DAYS', 'REGIE_MONTH', 'PACK_ENTERPRISE',
        'GOODWILL'
      ));
      revoke insert on contracts, contract_terms, credit_accounts, credit_lots from portal_api;
      drop table entitlement_lots, contract_instalments;
      drop sequence contract_numbers;
      alter table clients drop column country, drop column vat_regime;
    `);
  }
}
