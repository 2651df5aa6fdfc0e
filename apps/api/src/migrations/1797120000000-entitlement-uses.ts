import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is used of the entitlements of a contract: facts, entered in one's own name by who delivers work for the client, and
 * taken back whole by a counter entry, once. What is left is worked out from `entitlement_lots` and these by the domain.
 */
export class EntitlementUses1797120000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table entitlement_uses (
        id uuid primary key,
        sequence bigint generated always as identity unique,
        client_id uuid not null,
        contract_id uuid not null,
        unit text check (unit in ('APPLICATION_DEPLOYMENT', 'TRAINING_DAY', 'MAJOR_UPGRADE')),
        used_on date,
        count integer check (count between 1 and 100),
        takes_back uuid,
        note text not null check (length(note) between 1 and 500),
        entered_by uuid not null references people (id),
        entered_at timestamptz not null,
        idempotency_key uuid not null,
        unique (contract_id, idempotency_key),
        unique (client_id, contract_id, id),
        foreign key (client_id, contract_id) references contracts (client_id, id),
        foreign key (client_id, contract_id, takes_back) references entitlement_uses (client_id, contract_id, id),
        constraint a_use_is_taken_back_once unique (takes_back),
        constraint a_use_or_a_counter_entry check (
          num_nonnulls(unit, used_on, count) = case when takes_back is null then 3 else 0 end
        )
      );
      comment on column entitlement_uses.takes_back is 'The use that this entry takes back; null for a use.';
      comment on column entitlement_uses.note is 'What was done, or why it is taken back; the client reads it.';
      create index entitlement_uses_contract_id_index on entitlement_uses (client_id, contract_id);
      grant select, insert on entitlement_uses to portal_api;
      select app.isolate_by_client('entitlement_uses');
      create policy entered_by_who_delivers on entitlement_uses as restrictive for insert to portal_api
        with check (entered_by = app.person_id() and app.may_for('DELIVER_WORK', client_id));
      select app.append_only('entitlement_uses');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table entitlement_uses');
  }
}
