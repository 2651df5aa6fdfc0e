import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail says from where and with what change, and is chained: entries of one client, and those of the
 * company itself (`client_id` null), are numbered without a gap, and each holds the hash of its content and of the
 * entry before. `audit_chains` keeps each chain's length and last hash, so that a removed end is found too.
 *
 * A trigger numbers and hashes, with its owner's rights: whoever inserts can choose neither, and `portal_api` has no
 * right to `audit_chains` at all. The row of the chain is locked until the transaction ends, so two writers cannot fork
 * it; the API appends its entries as the last act of a transaction, in the order of their chains, so that the lock is
 * short and cannot meet another in a circle.
 *
 * The hash is over `app.audit_content`, which `platform/database/trail/chain-entry.ts` tells once more:
 * change neither without a new version in the first field.
 */
export class ChainedTrail1795440000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_chains (
        chain uuid primary key,
        entries bigint not null check (entries > 0),
        head bytea not null check (length(head) = 32)
      );
      comment on table audit_chains is
        'How long the chain of each client is, and its last hash; the company''s own has the nil id.';
      alter table audit_chains enable row level security;
      alter table audit_chains force row level security;
      create policy owner_only on audit_chains to current_user using (true);

      alter table audit_entries
        add column address text check (address <> ''),
        add column request_id text check (request_id <> ''),
        add column change jsonb,
        add column position bigint,
        add column hash bytea;

      create function app.audit_field(value text) returns text language sql immutable parallel safe
        return coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-') || ',';

      create function app.audit_content(entry audit_entries) returns text language sql stable parallel safe
        return app.audit_field('portal-trail-1')
          || app.audit_field(entry.client_id::text)
          || app.audit_field(entry.position::text)
          || app.audit_field(entry.id::text)
          || app.audit_field((extract(epoch from entry.at) * 1000000)::bigint::text)
          || app.audit_field(entry.actor_id::text)
          || app.audit_field(entry.address)
          || app.audit_field(entry.request_id)
          || app.audit_field(entry.action)
          || app.audit_field(entry.object_type)
          || app.audit_field(entry.object_id::text)
          || app.audit_field(entry.detail::text)
          || app.audit_field(entry.change::text);
      comment on function app.audit_content is 'All that an entry says, each field with its length in bytes.';

      create function app.chain_audit_entry() returns trigger language plpgsql
        security definer set search_path = pg_catalog, pg_temp as $$
      declare
        the_chain uuid := coalesce(new.client_id, '00000000-0000-0000-0000-000000000000');
        previous bytea;
      begin
        insert into public.audit_chains as c (chain, entries, head)
          values (the_chain, 1, decode(repeat('00', 32), 'hex'))
          on conflict (chain) do update set entries = c.entries + 1
          returning entries, head into new.position, previous;
        new.hash := sha256(previous || convert_to(app.audit_content(new), 'UTF8'));
        update public.audit_chains set head = new.hash where chain = the_chain;
        return new;
      end
      $$;
      revoke execute on function app.chain_audit_entry from public;

      create trigger chained before insert on audit_entries
        for each row execute function app.chain_audit_entry();
      create trigger never_removed before delete or truncate on audit_chains
        for each statement execute function app.refuse_change();

      -- What is there already is chained in the order in which it happened.
      alter table audit_entries no force row level security;
      create temporary table earlier_entries on commit drop as select * from audit_entries;
      delete from audit_entries;
      insert into audit_entries select * from earlier_entries order by at, id;
      alter table audit_entries force row level security;

      alter table audit_entries
        alter column position set not null,
        alter column hash set not null,
        add constraint a_place_in_a_chain unique nulls not distinct (client_id, position);
      create trigger never_emptied before truncate on audit_entries
        for each statement execute function app.refuse_change();
      select app.append_only('audit_entries');

      drop index audit_entries_client_id_index;
      create index audit_entries_newest_index on audit_entries (at desc, id desc);
      create index audit_entries_of_client_index on audit_entries (client_id, at desc, id desc);

      create policy client_admins_read_their_own on audit_entries for select
        using (app.role() = 'CLIENT_ADMIN' and client_id = app.client_id());
      drop policy everyone_appends on audit_entries;
      create policy everyone_appends on audit_entries for insert with check (
        actor_id is not distinct from app.person_id()
        and (
          client_id is null
          or app.role() = 'SYSTEM'
          or (select app.sees_every_client())
          or client_id in (select app.assigned_client_ids())
        )
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger append_only on audit_entries;
      drop trigger never_emptied on audit_entries;
      drop trigger chained on audit_entries;
      drop policy client_admins_read_their_own on audit_entries;
      drop policy everyone_appends on audit_entries;
      create policy everyone_appends on audit_entries for insert with check (
        actor_id is not distinct from app.person_id()
        and (
          client_id is null
          or (select app.sees_every_client())
          or client_id in (select app.assigned_client_ids())
        )
      );
      drop function app.chain_audit_entry, app.audit_content, app.audit_field;
      drop index audit_entries_newest_index, audit_entries_of_client_index;
      alter table audit_entries
        drop column address, drop column request_id, drop column change, drop column position, drop column hash;
      create index audit_entries_client_id_index on audit_entries (client_id, at);
      drop table audit_chains;
    `);
  }
}
