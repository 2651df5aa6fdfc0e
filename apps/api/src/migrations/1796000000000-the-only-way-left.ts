import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A company that makes its own provider the only way in ends what its people came in with otherwise. Its admin may read and
 * change none of their API tokens, so \`app.end_other_tokens\` does it with its owner's rights, for who decides for the company.
 */
export class TheOnlyWayLeft1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.end_other_tokens(client uuid, taken text[], at timestamptz) returns integer
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        owner uuid;
        ended integer;
        tokens integer := 0;
      begin
        if not coalesce(app.decides_for(client), false) then
          raise exception 'tokens are ended by who decides for the company' using errcode = 'insufficient_privilege';
        end if;
        for owner in select id from public.people where client_id = client loop
          perform set_config('app.ended_person', owner::text, true);
          update public.api_tokens set revoked_at = at
            where person_id = owner and revoked_at is null and expires_at > at and means <> all(taken);
          get diagnostics ended = row_count;
          tokens := tokens + ended;
        end loop;
        perform set_config('app.ended_person', '', true);
        return tokens;
      end
      $$;
      revoke execute on function app.end_other_tokens from public;
      grant execute on function app.end_other_tokens to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.end_other_tokens');
  }
}
