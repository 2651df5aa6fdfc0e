import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client takes back what it asked a quote for, until that is answered: one more step, taken by who may commit the client. */
export class QuotesTakenBack1797610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quote_steps drop constraint quote_steps_action_check;
      alter table quote_steps add constraint quote_steps_action_check
        check (action in ('TAKE_BACK', 'ANSWER', 'TURN_DOWN', 'ACCEPT', 'DECLINE', 'WITHDRAW'));
      alter policy taken_in_own_name on quote_steps
        with check (
          taken_by = app.person_id()
          and app.may_for(
            case when action in ('TAKE_BACK', 'ACCEPT', 'DECLINE') then 'ACCEPT_COMMITMENT' else 'ANSWER_QUOTES' end, client_id
          )
        );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy taken_in_own_name on quote_steps
        with check (
          taken_by = app.person_id()
          and app.may_for(
            case when action in ('ACCEPT', 'DECLINE') then 'ACCEPT_COMMITMENT' else 'ANSWER_QUOTES' end, client_id
          )
        );
      alter table quote_steps drop constraint quote_steps_action_check;
      alter table quote_steps add constraint quote_steps_action_check
        check (action in ('ANSWER', 'TURN_DOWN', 'ACCEPT', 'DECLINE', 'WITHDRAW'));
    `);
  }
}
