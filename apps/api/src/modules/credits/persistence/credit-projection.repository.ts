import { writeInstant, type CivilDate, type Instant } from '@akouendy/domain';
import { consumptionPace, type CreditSummary } from '@akouendy/domain/portfolio';

import type { Database } from '../../../platform/database/database.ts';
import {
  projectionFrom,
  SELECT_PROJECTED,
  type ProjectedAccount,
  type ProjectionRow,
} from './credit-projection.row.ts';

export { storedPaceOf, type ProjectedAccount } from './credit-projection.row.ts';

/** Runs statements, in a transaction of the API's, of `prepare`'s or of a command's. */
export type Statements = Pick<Database, 'query'>;

/** A summary to be stored, of the account's present revision. */
export interface NewProjection {
  readonly accountId: string;
  readonly revision: number;
  readonly summary: CreditSummary;
}

/** Every stored column but the key, as `jsonb_to_recordset` reads it. */
const COLUMNS = {
  revision: 'integer',
  as_of: 'date',
  granted: 'integer',
  delivered: 'integer',
  planned: 'integer',
  expired: 'integer',
  remaining: 'integer',
  overdrawn: 'integer',
  lapsing_soon: 'integer',
  soon_expiries: 'jsonb',
  next_expiry_on: 'date',
  next_expiry_half_days: 'integer',
  next_expiry_usable_from: 'date',
  running_lots: 'jsonb',
  other_lots: 'jsonb',
  period_granted: 'integer',
  period_delivered: 'integer',
  period_planned: 'integer',
  pace_status: 'text',
  pace_difference_bp: 'integer',
  forecast: 'integer',
  anniversary: 'date',
} as const;

const NAMES = Object.keys(COLUMNS);

const SAVE = `
  insert into credit_projections as stored (account_id, client_id, computed_at, ${NAMES.join(', ')})
  select a.id, a.client_id, $2::timestamptz, ${NAMES.map((name) => `row.${name}`).join(', ')}
    from jsonb_to_recordset($1::jsonb)
         as row (account_id uuid, ${Object.entries(COLUMNS)
           .map((column) => column.join(' '))
           .join(', ')})
    join credit_accounts a on a.id = row.account_id
   order by a.id
  on conflict (account_id) do update
     set computed_at = excluded.computed_at, ${NAMES.map((name) => `${name} = excluded.${name}`).join(', ')}
   where (stored.revision, stored.as_of) < (excluded.revision, excluded.as_of)`;

/**
 * Stores summaries, in one statement, each unless one of a later revision or a later day is stored already: who is slower
 * changes nothing.
 */
export async function saveProjections(
  db: Statements,
  projections: readonly NewProjection[],
  now: Instant,
): Promise<void> {
  if (projections.length === 0) return;
  await db.query(SAVE, [JSON.stringify(projections.map(rowOf)), writeInstant(now)]);
}

function rowOf({ accountId, revision, summary }: NewProjection): object {
  const { nextExpiry } = summary;
  const pace = consumptionPace(summary);
  const row: Readonly<Record<keyof typeof COLUMNS, unknown>> = {
    revision,
    as_of: summary.asOf,
    granted: summary.granted,
    delivered: summary.delivered,
    planned: summary.planned,
    expired: summary.expired,
    remaining: summary.remaining,
    overdrawn: summary.overdrawn,
    lapsing_soon: summary.lapsingSoon,
    soon_expiries: summary.soonExpiries,
    next_expiry_on: nextExpiry?.date ?? null,
    next_expiry_half_days: nextExpiry?.halfDays ?? null,
    next_expiry_usable_from: nextExpiry?.usableFrom ?? null,
    running_lots: summary.runningLots,
    other_lots: summary.otherLots,
    period_granted: pace?.granted ?? null,
    period_delivered: pace?.delivered ?? null,
    period_planned: pace?.planned ?? null,
    pace_status: pace?.status ?? null,
    pace_difference_bp: pace?.difference ?? null,
    forecast: pace?.forecast ?? null,
    anniversary: pace?.anniversary ?? null,
  };
  return { account_id: accountId, ...row };
}

/** The present revision of an account that can be seen. */
export async function revisionOf(db: Statements, accountId: string): Promise<number | null> {
  const [row] = await db.query<{ revision: number }>('select revision from credit_accounts where id = $1', [
    accountId,
  ]);
  return row?.revision ?? null;
}

/** The accounts of `clientIds` that can be seen, with what is stored of them, in one statement. */
export function findOfClients(db: Statements, clientIds: readonly string[]): Promise<ProjectedAccount[]> {
  return find(db, 'where a.client_id = any($1::uuid[])', [clientIds]);
}

/** Up to `limit` accounts after `after`, by id, with what is stored of them. */
export function findAfter(db: Statements, after: string | null, limit: number): Promise<ProjectedAccount[]> {
  return find(db, 'where $1::uuid is null or a.id > $1 order by a.id limit $2', [after, limit]);
}

/** The same of those whose stored summary is not one of `today` and of the present revision. */
export function findStaleAfter(
  db: Statements,
  today: CivilDate,
  after: string | null,
  limit: number,
): Promise<ProjectedAccount[]> {
  return find(
    db,
    `where ($1::uuid is null or a.id > $1)
       and (p.account_id is null or p.as_of < $3 or p.revision < a.revision)
     order by a.id limit $2`,
    [after, limit, today],
  );
}

async function find(
  db: Statements,
  tail: string,
  parameters: readonly unknown[],
): Promise<ProjectedAccount[]> {
  return (await db.query<ProjectionRow>(`${SELECT_PROJECTED} ${tail}`, parameters)).map(projectionFrom);
}
