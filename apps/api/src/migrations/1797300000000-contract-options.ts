import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Options that joined a contract after its signature, with the words with which each was ordered: the document that was on
 * the screen, letter by letter, and its hash, which the database computes again. A fact; ordered in one's own name only. All
 * but a further cluster join once.
 */
export class ContractOptions1797300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract_options (
        id uuid primary key,
        sequence bigint not null unique generated always as identity,
        client_id uuid not null,
        contract_id uuid not null,
        option text not null check (
          option in ('EVENING', 'WEEKEND', 'HOLIDAYS', 'FULL', 'ADDITIONAL_CLUSTER', 'WEEKLY_MEETING')
        ),
        quantity integer not null check (quantity > 0),
        valid_from date not null,
        net_cents bigint not null check (net_cents >= 0),
        line json not null,
        language text not null check (language in ('FR', 'EN')),
        statement text not null check (statement <> ''),
        offer_version text not null references offers (version),
        document text not null,
        sha256 bytea not null,
        confirmed_by uuid not null references people (id),
        confirmed_at timestamptz not null,
        idempotency_key uuid not null,
        unique (confirmed_by, idempotency_key),
        foreign key (client_id, contract_id) references contracts (client_id, id),
        constraint hash_of_the_document check (sha256 = sha256(convert_to(document, 'UTF8')))
      );
      comment on column contract_options.valid_from is 'The first day of the first month with it.';
      comment on column contract_options.net_cents is 'What it adds to a month at the prices of the signature, excluding VAT.';
      comment on column contract_options.line is 'Its line, with how its price came about.';
      comment on column contract_options.document is 'Everything that was shown, as JSON.';
      create unique index contract_options_once on contract_options (contract_id, option)
        where option <> 'ADDITIONAL_CLUSTER';
      create index contract_options_client_id_index on contract_options (client_id, contract_id);
      grant select, insert on contract_options to portal_api;
      select app.isolate_by_client('contract_options');
      create policy confirmed_in_own_name on contract_options as restrictive for insert to portal_api
        with check (confirmed_by = app.person_id() and app.may_for('ACCEPT_COMMITMENT', client_id));
      select app.append_only('contract_options');
      create trigger tell_contracts after insert on contract_options
        for each row execute function app.tell_contracts();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contract_options');
  }
}
