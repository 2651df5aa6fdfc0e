import { writeInstant, type CivilDate, type HalfDays, type Instant } from '@akouendy/domain';
import type { CreditSummary, RunningLot } from '@akouendy/domain/portfolio';

import type { Database } from '../../../platform/database/database.ts';

/** Runs statements, in a transaction of the API's, of `prepare`'s or of a command's. */
export type Statements = Pick<Database, 'query'>;

/** A summary as it is stored, with the revision of the account that it was worked out from. */
export interface StoredProjection {
  readonly accountId: string;
  readonly revision: number;
  readonly summary: CreditSummary;
}

/** An account with its revision, and what is stored of it: `null` when nothing is. */
export interface ProjectedAccount {
  readonly accountId: string;
  readonly clientId: string;
  readonly revision: number;
  readonly stored: StoredProjection | null;
}

/**
 * Stores a summary of an account as that of its present revision, unless a later revision or a later day is stored
 * already: who is slower changes nothing.
 */
export async function saveProjection(
  db: Statements,
  { accountId, revision, summary }: StoredProjection,
  now: Instant,
): Promise<void> {
  const { asOf, granted, delivered, planned, expired, remaining, overdrawn, lapsingSoon, nextExpiry } =
    summary;
  await db.query(
    `insert into credit_projections as stored
       (account_id, client_id, revision, as_of, granted, delivered, planned, expired, remaining, overdrawn,
        lapsing_soon, next_expiry_on, next_expiry_half_days, running_lots, computed_at)
     select id, client_id, $2::integer, $3::date, $4::integer, $5::integer, $6::integer, $7::integer, $8::integer,
            $9::integer, $10::integer, $11::date, $12::integer, $13::jsonb, $14::timestamptz
       from credit_accounts where id = $1
     on conflict (account_id) do update set
       revision = excluded.revision, as_of = excluded.as_of, granted = excluded.granted,
       delivered = excluded.delivered, planned = excluded.planned, expired = excluded.expired,
       remaining = excluded.remaining, overdrawn = excluded.overdrawn, lapsing_soon = excluded.lapsing_soon,
       next_expiry_on = excluded.next_expiry_on, next_expiry_half_days = excluded.next_expiry_half_days,
       running_lots = excluded.running_lots, computed_at = excluded.computed_at
     where (stored.revision, stored.as_of) < (excluded.revision, excluded.as_of)`,
    [
      accountId,
      revision,
      asOf,
      granted,
      delivered,
      planned,
      expired,
      remaining,
      overdrawn,
      lapsingSoon,
      nextExpiry?.date ?? null,
      nextExpiry?.halfDays ?? null,
      JSON.stringify(summary.runningLots),
      writeInstant(now),
    ],
  );
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
  const rows = await db.query<ProjectionRow>(
    `select a.id, a.client_id, a.revision as account_revision, p.revision, p.as_of, p.granted, p.delivered,
            p.planned, p.expired, p.remaining, p.overdrawn, p.lapsing_soon, p.next_expiry_on, p.next_expiry_half_days,
            p.running_lots
       from credit_accounts a left join credit_projections p on p.account_id = a.id ${tail}`,
    parameters,
  );
  return rows.map((row) => ({
    accountId: row.id,
    clientId: row.client_id,
    revision: row.account_revision,
    stored: row.as_of === null ? null : storedFrom(row),
  }));
}

interface StoredRow {
  readonly id: string;
  readonly client_id: string;
  readonly account_revision: number;
  readonly revision: number;
  readonly as_of: CivilDate;
  readonly granted: HalfDays;
  readonly delivered: HalfDays;
  readonly planned: HalfDays;
  readonly expired: HalfDays;
  readonly remaining: HalfDays;
  readonly overdrawn: HalfDays;
  readonly lapsing_soon: HalfDays;
  readonly next_expiry_on: CivilDate | null;
  readonly next_expiry_half_days: HalfDays | null;
  readonly running_lots: readonly RunningLot[];
}

type ProjectionRow = Pick<StoredRow, 'id' | 'client_id' | 'account_revision'> &
  (StoredRow | { readonly as_of: null });

function storedFrom(row: StoredRow): StoredProjection {
  const { granted, delivered, planned, expired, remaining, overdrawn } = row;
  return {
    accountId: row.id,
    revision: row.revision,
    summary: {
      asOf: row.as_of,
      granted,
      delivered,
      planned,
      expired,
      remaining,
      overdrawn,
      lapsingSoon: row.lapsing_soon,
      nextExpiry:
        row.next_expiry_on === null || row.next_expiry_half_days === null
          ? null
          : { date: row.next_expiry_on, halfDays: row.next_expiry_half_days },
      runningLots: row.running_lots,
    },
  };
}
