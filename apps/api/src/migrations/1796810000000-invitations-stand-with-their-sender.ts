import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An invitation stands as long as who has sent it may invite there; the use cases end it with that power from now on.
 * Those of before end here, as their senders’: who was removed, has another role, or lost the client.
 */
export class InvitationsStandWithTheirSender1796810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare before text := current_setting('app.role', true);
      begin
        perform set_config('app.role', 'ADMIN', true);
        update invitations i set withdrawn_at = greatest(now(), i.sent_at), withdrawn_by = i.invited_by
        where i.accepted_at is null and i.withdrawn_at is null and not exists (
          select from people p
          where p.id = i.invited_by and p.deactivated_at is null and case
            when i.client_id is null then app.reach_of(p.role, 'MANAGE_PORTAL') = 'ALL'
            else case app.reach_of(p.role, 'MANAGE_CLIENT_PEOPLE')
              when 'ALL' then true
              when 'OWN_COMPANY' then p.client_id = i.client_id
              when 'PORTFOLIO' then exists (
                select from client_staff s where s.person_id = p.id and s.client_id = i.client_id
              )
            end
          end
        );
        perform set_config('app.role', coalesce(before, ''), true);
      end
      $$;
    `);
  }

  async down(): Promise<void> {
    // What has ended does not begin anew.
  }
}
