import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a company's own provider is the only way in, who of its people has none: whom that provider has not named, or whose
 * address is of none of its domains. Asked before the last one in charge who gets in is taken away; staff who manage the
 * people of a client may read none of its settings, so `app.shut_out_of` does it for them. It holds back changes of those
 * settings until the transaction ends, so that both are decided one after the other.
 */
export class WhoGetsIn1799200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.shut_out_of(client uuid) returns setof uuid
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        asked text := current_setting('app.sso_client_id', true);
      begin
        if not coalesce(app.may_for('MANAGE_CLIENT_PEOPLE', client) or app.sso_client_id() = client, false) then
          raise exception 'who gets in is told to who manages the people' using errcode = 'insufficient_privilege';
        end if;
        perform pg_advisory_xact_lock(4105, hashtext(client::text));
        perform set_config('app.sso_client_id', client::text, true);
        return query
          select person.id from public.people person
            join public.sso_connections connection on connection.client_id = person.client_id and connection.enforced
           where person.client_id = client and person.deactivated_at is null
             and not (
               exists (
                 select from public.sso_identities known
                  where known.client_id = client and known.issuer = connection.issuer and known.person_id = person.id
               )
               and split_part(person.email, '@', 2) in (
                 select own.domain from public.sso_domains own where own.client_id = client
               )
             );
        perform set_config('app.sso_client_id', coalesce(asked, ''), true);
      end
      $$;
      revoke execute on function app.shut_out_of from public;
      grant execute on function app.shut_out_of to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.shut_out_of');
  }
}
