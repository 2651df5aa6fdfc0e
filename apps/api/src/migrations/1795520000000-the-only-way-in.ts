import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A provider that is a company's only way in. An invitation is taken up by arriving from there with its address, also by
 * somebody who was removed before; who holds a mailed link is told where to sign in; and a token knows by what its owner
 * had signed in when it was made.
 */
export class TheOnlyWayIn1795520000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table api_tokens add column means text not null default 'PASSWORD'
        check (means in ('PASSWORD', 'PASSKEY', 'SINGLE_SIGN_ON', 'DEMONSTRATION'));
      alter table api_tokens alter column means drop default;

      create policy who_holds_a_link on sso_connections for select using (
        client_id in (select client_id from invitations where link_hash = app.link_hash())
        or client_id in (
          select people.client_id from password_resets join people on people.id = person_id
          where link_hash = app.link_hash()
        )
      );

      create policy taken_up_at_the_provider on invitations for select
        using (client_id = app.sso_client_id() and email = app.sign_in_email());
      create policy accepted_at_the_provider on invitations for update
        using (client_id = app.sso_client_id() and email = app.sign_in_email())
        with check (client_id = app.sso_client_id() and email = app.sign_in_email());

      create function app.is_invited_at_provider(person people) returns boolean language sql stable
        return exists (
          select from invitations i
          where i.client_id = app.sso_client_id() and i.client_id = person.client_id and i.email = person.email
            and i.accepted_at is null and i.withdrawn_at is null
        );
      drop trigger guard_people on people;
      create trigger guard_people before update on people for each row
        when (
          not (
            app.comes_from_provider(new)
            and (app.comes_from_provider(old) or app.is_invited_at_provider(new))
          )
        )
        execute function app.guard_people();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger guard_people on people;
      create trigger guard_people before update on people for each row
        when (not (app.comes_from_provider(old) and app.comes_from_provider(new)))
        execute function app.guard_people();
      drop function app.is_invited_at_provider;
      drop policy accepted_at_the_provider on invitations;
      drop policy taken_up_at_the_provider on invitations;
      drop policy who_holds_a_link on sso_connections;
      alter table api_tokens drop column means;
    `);
  }
}
