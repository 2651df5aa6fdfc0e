import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether who is asking manages the person of a row. */
const OF_WHOM_I_MANAGE = `person_id in (
  select p.id from people p where
    (p.client_id is null and (select app.may_for_every_client('MANAGE_PORTAL')))
    or (p.client_id is not null and (
      (select app.may_for_every_client('MANAGE_CLIENT_PEOPLE'))
      or p.client_id in (select app.client_ids_within('MANAGE_CLIENT_PEOPLE'))
    ))
)`;

/**
 * Browsers in which somebody has signed in before: what is tried from there is counted apart from what strangers try. A
 * row for each account that attempts of the person are counted on. `app.device_key` is the hash of the key that a
 * request's browser shows.
 */
export class KnownDevices1796820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.device_key() returns bytea language sql stable parallel safe
        return decode(nullif(current_setting('app.device_key', true), ''), 'hex');

      create table known_devices (
        key_hash bytea not null check (length(key_hash) = 32),
        account_hash bytea not null check (length(account_hash) = 32),
        person_id uuid not null references people (id),
        expires_at timestamptz not null,
        primary key (key_hash, account_hash)
      );
      create index known_devices_person_id_index on known_devices (person_id);
      alter table known_devices enable row level security;
      alter table known_devices force row level security;
      create policy who_has_the_key on known_devices for select using (key_hash = app.device_key());
      create policy ones_own on known_devices using (person_id = app.person_id());
      create policy seen_by_a_manager on known_devices for select using (${OF_WHOM_I_MANAGE});
      create policy ended_by_a_manager on known_devices for delete using (${OF_WHOM_I_MANAGE});
      create policy jobs_purge on known_devices using (app.role() = 'SYSTEM');
      grant select, insert, update (expires_at), delete on known_devices to portal_api;

      alter table sessions add column device_hash bytea check (length(device_hash) = 32);
      grant update (device_hash) on sessions to portal_api;

      alter table sign_in_attempts add column device_hash bytea check (length(device_hash) = 32);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_in_attempts drop column device_hash;
      alter table sessions drop column device_hash;
      drop table known_devices;
      drop function app.device_key;
    `);
  }
}
