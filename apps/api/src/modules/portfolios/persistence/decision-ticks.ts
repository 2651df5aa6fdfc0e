import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** That somebody ticked an entry off. */
interface Tick {
  readonly clientId: string;
  readonly kind: string;
  /** What the entry is about. */
  readonly id: string;
  readonly at: Instant;
  readonly tickedBy: string;
  readonly tickedAt: Instant;
}

/** Writes it down; `false` when somebody did at the same moment. */
export async function insertTick(
  db: Database,
  { clientId, kind, id, at, tickedBy, tickedAt }: Tick,
): Promise<boolean> {
  const written = await db.query(
    `insert into decision_ticks (client_id, kind, subject_id, happened_at, ticked_by, ticked_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning kind`,
    [clientId, kind, id, writeInstant(at), tickedBy, writeInstant(tickedAt)],
  );
  return written.length > 0;
}

/** Whether the entry was ticked off, as far as who is asking may see. */
export async function isTicked(
  db: Database,
  { kind, id, at }: Pick<Tick, 'kind' | 'id' | 'at'>,
): Promise<boolean> {
  const found = await db.query(
    'select from decision_ticks where kind = $1 and subject_id = $2 and happened_at = $3',
    [kind, id, writeInstant(at)],
  );
  return found.length > 0;
}
