import { writeInstant, type Instant } from '@akouendy/domain';
import type { PriceRevision } from '@akouendy/domain/contracts';
import type { Database } from '../../../platform/database/database.ts';
import type { Run } from './run.ts';

/** A revision of prices as finance announced it. */
export interface AnnouncedRevision extends PriceRevision {
  readonly id: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly idempotencyKey: string;
}

/** Lets one revision be announced at a time, until the transaction ends. */
export async function lockRevisions(db: Database): Promise<void> {
  await db.query('select pg_advisory_xact_lock(4107, 0)');
}

/** Every revision, in the order of their recording. */
export function findRevisions(db: Database): Promise<AnnouncedRevision[]> {
  return db.query<AnnouncedRevision>(
    `select id, effective_on as "effectiveOn", rate_bp as rate, recorded_by as "recordedBy",
            recorded_at as "recordedAt", idempotency_key as "idempotencyKey"
       from price_revisions order by sequence`,
  );
}

/** Adds a revision. */
export async function insertRevision(run: Run, revision: AnnouncedRevision): Promise<void> {
  await run(
    `insert into price_revisions (id, effective_on, rate_bp, recorded_by, recorded_at, idempotency_key)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      revision.id,
      revision.effectiveOn,
      revision.rate,
      revision.recordedBy,
      writeInstant(revision.recordedAt),
      revision.idempotencyKey,
    ],
  );
}

/** The clients with a contract that is invoiced monthly, began before `effectiveOn` and has no end by then. */
export async function clientsConcerned(
  db: Database,
  { effectiveOn }: Pick<PriceRevision, 'effectiveOn'>,
): Promise<string[]> {
  const rows = await db.query<{ client_id: string }>(
    `select distinct c.client_id
       from contracts c
       join contract_terms t on t.contract_id = c.id
       left join contract_notices n on n.contract_id = c.id
      where t.terms ->> 'invoiceTerms' = 'MONTHLY_IN_ADVANCE' and coalesce((t.terms ->> 'startsOn')::date, c.signed_on) < $1
        and (n.effective_on is null or n.effective_on > $1)
      order by c.client_id`,
    [effectiveOn],
  );
  return rows.map(({ client_id: id }) => id);
}
