import { addDays, civilDate, instantAt, writeInstant } from '@akouendy/domain';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoContext } from './context.ts';
import { insertTrail } from './insert-trail.ts';
import { HELENE } from './people.ts';

/** By how much prices change on the 1 January of last year, this year and next year; ten-thousandths. */
const RATES = [240, 215, 180];

/** Announces the yearly revisions of prices, as finance would have: each in the autumn before, the next one lately. */
export async function insertPriceRevisions(
  query: Query,
  { calendar: { today }, personIds }: DemoContext,
): Promise<void> {
  const by = personIds(HELENE.email);
  const thisYear = Number(today.slice(0, 4));
  for (const [index, rate] of RATES.entries()) {
    const year = thisYear - 1 + index;
    const effectiveOn = civilDate(`${String(year)}-01-01`);
    const recordedOn = year > thisYear ? addDays(today, -9) : civilDate(`${String(year - 1)}-11-12`);
    const [id, at] = [newId(), writeInstant(instantAt(recordedOn, 14))];
    // Finance announces, in its own name.
    await query(`select set_config('app.person_id', $1, true), set_config('app.role', 'FINANCE', true)`, [
      by,
    ]);
    await query(
      `insert into price_revisions (id, effective_on, rate_bp, recorded_by, recorded_at, idempotency_key)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, effectiveOn, rate, by, at, newId()],
    );
    await query(`select set_config('app.role', 'ADMIN', true)`);
    await insertTrail(query, {
      by,
      at,
      action: 'price_revision.announced',
      objectType: 'price_revision',
      objectId: id,
      clientId: null,
      detail: { effectiveOn },
      change: { before: { rateBp: null }, after: { rateBp: rate } },
    });
  }
}
