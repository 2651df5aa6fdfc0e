import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * With what words who ordered what: the document that was on the screen when it was confirmed, letter by letter, and its
 * hash, which the database computes again. A fact; confirmed in one's own name only.
 */
export class Orders1796200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table order_confirmations (
        id uuid primary key,
        client_id uuid not null,
        contract_id uuid not null unique,
        language text not null check (language in ('FR', 'EN')),
        statement text not null check (statement <> ''),
        offer_version text not null references offers (version),
        document text not null,
        sha256 bytea not null,
        confirmed_by uuid not null references people (id),
        confirmed_at timestamptz not null,
        idempotency_key uuid not null,
        fingerprint bytea not null check (length(fingerprint) = 32),
        unique (confirmed_by, idempotency_key),
        foreign key (client_id, contract_id) references contracts (client_id, id),
        constraint hash_of_the_document check (sha256 = sha256(convert_to(document, 'UTF8')))
      );
      comment on column order_confirmations.statement is 'The sentence that was agreed to; the document holds it too.';
      comment on column order_confirmations.document is 'Everything that was shown, as JSON.';
      comment on column order_confirmations.fingerprint is 'Of what was ordered, for its idempotency key.';
      create index order_confirmations_client_id_index on order_confirmations (client_id);
      grant select, insert on order_confirmations to portal_api;
      select app.isolate_by_client('order_confirmations');
      create policy confirmed_in_own_name on order_confirmations as restrictive for insert to portal_api
        with check (confirmed_by = app.person_id() and app.may_for('ACCEPT_COMMITMENT', client_id));
      select app.append_only('order_confirmations');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table order_confirmations');
  }
}
