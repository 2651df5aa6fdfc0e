import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before: a pace has all of its figures, or none. */
const WHOLE = `num_nonnulls(period_granted, period_delivered, period_planned, pace_status, pace_difference_bp, forecast,
                       anniversary) in (0, 7)`;

/** The forecast is the balance of one day: what is not held against time counts in it, so that remaining alone bounds it. */
export class BalanceAtAnniversary1798710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What is stored is the forecast of before; it is worked out anew by the job, and until then by who reads.
    await runner.query(`
      truncate credit_projections;
      alter table credit_projections
        drop constraint a_pace_is_whole,
        drop column forecast,
        add column forecast integer check (forecast >= 0),
        add column other_lots jsonb not null check (jsonb_typeof(other_lots) = 'array'),
        add constraint a_pace_is_whole check (${WHOLE}),
        add constraint a_forecast_is_of_what_remains check (forecast <= remaining);
      grant update (forecast, other_lots) on credit_projections to portal_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      truncate credit_projections;
      alter table credit_projections
        drop constraint a_pace_is_whole,
        drop column other_lots,
        drop column forecast,
        add column forecast integer
          check (forecast between 0 and period_granted - period_delivered - period_planned),
        add constraint a_pace_is_whole check (${WHOLE});
      grant update (forecast) on credit_projections to portal_api;
    `);
  }
}
