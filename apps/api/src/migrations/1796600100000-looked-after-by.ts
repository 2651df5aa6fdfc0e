import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after a client, for whoever may see the client. */
export class LookedAfterBy1796600100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.staff_of(client uuid) returns setof uuid language plpgsql as $$
      declare before text := current_setting('app.role', true);
      begin
        perform set_config('app.role', 'ADMIN', true);
        return query select person_id from public.client_staff where client_id = client;
        perform set_config('app.role', coalesce(before, ''), true);
      end
      $$;
      comment on function app.staff_of is
        'Who looks after a client, whoever asks: it is asked of rows of clients, which are there for those who may see them.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.staff_of');
  }
}
