import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * To whom a mail goes that could not be delivered, for who runs the portal. What a mail says may hold a link that opens an
 * account: nobody but the jobs reads it, so no policy opens the table; `app.recipient_of_failed_mail` reads as they do, and
 * gives a name and an address only.
 */
export class RecipientsOfFailedMails1799200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.recipient_of_failed_mail(mail uuid) returns jsonb
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        asking text := current_setting('app.role', true);
        recipient jsonb;
      begin
        if not coalesce(app.may('MANAGE_PORTAL'), false) then
          raise exception 'recipients are told to who runs the portal' using errcode = 'insufficient_privilege';
        end if;
        perform set_config('app.role', 'SYSTEM', true);
        select jsonb_build_object('name', to_name, 'address', to_address) into recipient
          from public.mails where id = mail and delivered_at is null;
        perform set_config('app.role', asking, true);
        return recipient;
      end
      $$;
      revoke execute on function app.recipient_of_failed_mail from public;
      grant execute on function app.recipient_of_failed_mail to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.recipient_of_failed_mail');
  }
}
