import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Consumption against time elapsed and the forecast at the anniversary, stored with the other figures of an account, so that
 * a list can be sorted and filtered by them; and no way around the projection: what the API appends to an account is
 * committed only with a projection that the same transaction has stored.
 */
export class Paces1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What is stored lacks the new figures; it is worked out anew by the job, and until then by who reads.
    await runner.query(`
      truncate credit_projections;
      alter table credit_projections
        add column next_expiry_usable_from date check (next_expiry_usable_from < next_expiry_on),
        add column period_granted integer check (period_granted > 0),
        add column period_delivered integer check (period_delivered >= 0),
        add column period_planned integer check (period_planned >= 0),
        add column pace_status text check (pace_status in ('AHEAD', 'ON_TRACK', 'BEHIND')),
        add column pace_difference_bp integer check (pace_difference_bp between -10000 and 10000),
        add column forecast integer check (forecast between 0 and period_granted - period_delivered - period_planned),
        add column anniversary date check (anniversary > as_of),
        drop constraint an_expiry_is_whole,
        add constraint an_expiry_is_whole check (
          num_nonnulls(next_expiry_on, next_expiry_half_days, next_expiry_usable_from) in (0, 3)
        ),
        add constraint a_pace_is_whole check (
          num_nonnulls(period_granted, period_delivered, period_planned, pace_status, pace_difference_bp, forecast,
                       anniversary) in (0, 7)
        );
      comment on column credit_projections.period_granted is
        'Of the running lots together, in half-days; the columns after it are of these too.';
      grant update (next_expiry_usable_from, period_granted, period_delivered, period_planned, pace_status,
                    pace_difference_bp, forecast, anniversary)
        on credit_projections to portal_api;

      create function app.require_new_projection() returns trigger language plpgsql as $$
      declare moved uuid;
      begin
        if tg_table_name = 'booking_events' then
          select account_id into moved from bookings where id = new.booking_id;
        else
          moved := new.account_id;
        end if;
        if not exists (
          select from credit_projections
          where account_id = moved and xmin = pg_current_xact_id()::xid
        ) then
          raise exception 'account % has moved without its projection', moved
            using errcode = 'restrict_violation', hint = 'countMovement and grantLots of modules/credits store it.';
        end if;
        return null;
      end
      $$;
    `);
    for (const table of MOVING) {
      await runner.query(`
        create constraint trigger moves_with_its_projection after insert on ${table}
          deferrable initially deferred for each row when (current_user = 'portal_api')
          execute function app.require_new_projection()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of MOVING) await runner.query(`drop trigger moves_with_its_projection on ${table}`);
    await runner.query(`
      drop function app.require_new_projection;
      alter table credit_projections
        drop constraint a_pace_is_whole,
        drop constraint an_expiry_is_whole,
        drop column next_expiry_usable_from,
        drop column period_granted,
        drop column period_delivered,
        drop column period_planned,
        drop column pace_status,
        drop column pace_difference_bp,
        drop column forecast,
        drop column anniversary,
        add constraint an_expiry_is_whole check (num_nonnulls(next_expiry_on, next_expiry_half_days) in (0, 2));
    `);
  }
}

/** What an account's figures are derived from. */
const MOVING = ['credit_lots', 'bookings', 'booking_events'];
