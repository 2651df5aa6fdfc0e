import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The content of an entry as \`portal-trail-1\` lists it after its version. */
const CONTENT = `
  app.audit_field(entry.client_id::text)
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
  || app.audit_field(entry.change::text)`;

/**
 * The trail says with which API token somebody asked. Such an entry is hashed as \`portal-trail-2\`, which adds the token;
 * all others, those of before among them, as \`portal-trail-1\`, so that no hash of a chain changes. The version is the
 * first field: taking a token out of an entry, or putting one in, changes what its hash must be.
 */
export class TokensInTheTrail1796830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_entries
        add column token_id uuid,
        add column token_name text,
        add constraint a_token_has_a_name check (num_nonnulls(token_id, token_name) in (0, 2));

      create or replace function app.audit_content(entry audit_entries) returns text language sql stable parallel safe
        return case when entry.token_id is null then app.audit_field('portal-trail-1') || ${CONTENT}
          else app.audit_field('portal-trail-2') || ${CONTENT}
            || app.audit_field(entry.token_id::text)
            || app.audit_field(entry.token_name)
        end;

      create policy with_ones_own_token on audit_entries as restrictive for insert to portal_api with check (
        token_id is null
        or exists (select from api_tokens t where t.id = token_id and t.name = token_name and t.person_id = app.person_id())
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy with_ones_own_token on audit_entries;
      create or replace function app.audit_content(entry audit_entries) returns text language sql stable parallel safe
        return app.audit_field('portal-trail-1') || ${CONTENT};
      alter table audit_entries drop column token_id, drop column token_name;
    `);
  }
}
