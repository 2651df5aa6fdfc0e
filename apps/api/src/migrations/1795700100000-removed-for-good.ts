import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person signs in or asks with. */
const ENDED = ['passwords', 'totp_factors', 'recovery_codes', 'passkeys', 'api_tokens', 'password_resets'];

/**
 * Who is removed keeps nothing to come in with: a later invitation brings the person back, and not what they had. A manager
 * may read and change none of it, so \`app.end_access\` does it with its owner's rights, for a person whom who is asking
 * manages. Who was removed before is treated as who is removed from now on.
 *
 * A link to the company's provider is undone by the company's admin, and when its person comes back by an invitation. Until
 * then it keeps out whom the provider still knows.
 */
export class RemovedForGood1795700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.ended_person() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.ended_person', true), '')::uuid;
      ${ENDED.map(
        (table) => `
      create policy ended_by_the_database on ${table} to current_user using (person_id = app.ended_person());`,
      ).join('')}

      create function app.end_access(person uuid, at timestamptz, out tokens integer, out factors integer)
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare removed integer;
      begin
        if not exists (
          select from public.people p where p.id = person and (
            p.client_id is null and app.may_for_every_client('MANAGE_PORTAL')
            or p.client_id is not null and (
              app.may_for_every_client('MANAGE_CLIENT_PEOPLE')
              or p.client_id in (select app.client_ids_within('MANAGE_CLIENT_PEOPLE'))
            )
          )
        ) then
          raise exception 'access is ended by a manager' using errcode = 'insufficient_privilege';
        end if;
        perform set_config('app.ended_person', person::text, true);
        delete from public.passwords where person_id = person;
        delete from public.recovery_codes where person_id = person;
        delete from public.totp_factors where person_id = person;
        get diagnostics removed = row_count;
        delete from public.passkeys where person_id = person;
        get diagnostics factors = row_count;
        factors := factors + removed;
        update public.api_tokens set revoked_at = at where person_id = person and revoked_at is null;
        get diagnostics tokens = row_count;
        update public.password_resets set used_at = at where person_id = person and used_at is null;
        perform set_config('app.ended_person', '', true);
      end
      $$;
      revoke execute on function app.end_access from public;
      grant execute on function app.end_access to portal_api;

      do $$
      declare
        before text := current_setting('app.role', true);
        removed record;
      begin
        perform set_config('app.role', 'ADMIN', true);
        for removed in select id, deactivated_at from people where deactivated_at is not null loop
          perform app.end_access(removed.id, removed.deactivated_at);
        end loop;
        perform set_config('app.role', coalesce(before, ''), true);
      end
      $$;

      create policy who_decides on sso_identities for select using (app.decides_for(client_id));
      create policy undone_by_who_decides on sso_identities for delete using (app.decides_for(client_id));
      create policy undone_by_oneself on sso_identities for delete using (person_id = app.person_id());
      grant delete on sso_identities to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke delete on sso_identities from portal_api;
      drop policy undone_by_oneself on sso_identities;
      drop policy undone_by_who_decides on sso_identities;
      drop policy who_decides on sso_identities;
      ${ENDED.map(
        (table) => `
      drop policy ended_by_the_database on ${table};`,
      ).join('')}
      drop function app.end_access, app.ended_person;
    `);
  }
}
