import { writeInstant, type BookingId, type CivilDate, type Instant, type LotId } from '@akouendy/domain';
import type { EntitlementEntry, GrantedEntitlement } from '@akouendy/domain/contracts/life';
import type { EntitlementUnit } from '@akouendy/domain/credits';
import type { Database } from '../../../platform/database/database.ts';

/** An entry with who made it, when, and what they wrote. */
export interface RecordedEntry {
  readonly contractId: string;
  readonly entry: EntitlementEntry;
  readonly note: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly idempotencyKey: string;
}

/** Lets one entry of a contract's entitlements be made at a time, until the transaction ends. */
export async function lockEntitlements(db: Database, contractId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`entitlements ${contractId}`]);
}

/** What each contract of `contractIds` grants in other units than half-days; nothing for one not to be seen. */
export async function findGranted(
  db: Database,
  contractIds: readonly string[],
): Promise<GrantedEntitlement[][]> {
  const rows = await db.query<LotRow>(
    `select id, contract_id as "contractId", unit, granted, valid_from as "from", valid_months as months,
            valid_until as until, yearly
       from entitlement_lots where contract_id = any($1::uuid[])
      order by array_position(array['APPLICATION_DEPLOYMENT', 'TRAINING_DAY', 'MAJOR_UPGRADE'], unit), valid_from, id`,
    [contractIds],
  );
  const byContract = Map.groupBy(rows, ({ contractId }) => contractId);
  return contractIds.map((contract) =>
    (byContract.get(contract) ?? []).map(({ id, unit, granted, from, months, until, yearly }) => ({
      ...{ id, unit, granted, from, yearly },
      window:
        months !== null
          ? { kind: 'MONTHS', months }
          : until !== null
            ? { kind: 'UNTIL', until }
            : { kind: 'OPEN' },
    })),
  );
}

/** The entries of each contract of `contractIds`, in the order in which they were made. */
export async function findEntries(db: Database, contractIds: readonly string[]): Promise<RecordedEntry[][]> {
  const rows = await db.query<EntryRow>(
    `select id, contract_id as "contractId", unit, used_on as date, count, takes_back as "takesBack", note,
            entered_by as "enteredBy", entered_at as "enteredAt", idempotency_key as "idempotencyKey"
       from entitlement_uses where contract_id = any($1::uuid[]) order by sequence`,
    [contractIds],
  );
  const byContract = Map.groupBy(
    rows.map(({ id, unit, date, count, takesBack, ...recorded }): RecordedEntry => ({
      ...recorded,
      entry:
        takesBack === null ? ({ id, unit, date, count, takesBack } as EntitlementEntry) : { id, takesBack },
    })),
    ({ contractId }) => contractId,
  );
  return contractIds.map((id) => byContract.get(id) ?? []);
}

/** The contract of the use `id`; `null` when it is not there, or not to be seen. */
export async function findContractOfUse(db: Database, id: string): Promise<string | null> {
  const [found] = await db.query<{ contractId: string }>(
    'select contract_id as "contractId" from entitlement_uses where id = $1 and takes_back is null',
    [id],
  );
  return found?.contractId ?? null;
}

/** Adds an entry. */
export async function insertEntry(
  db: Database,
  clientId: string,
  { contractId, entry, note, enteredBy, enteredAt, idempotencyKey }: RecordedEntry,
): Promise<void> {
  const use = entry.takesBack === null ? entry : null;
  await db.query(
    `insert into entitlement_uses (id, client_id, contract_id, unit, used_on, count, takes_back, note, entered_by,
                                   entered_at, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      entry.id,
      clientId,
      contractId,
      use?.unit ?? null,
      use?.date ?? null,
      use?.count ?? null,
      entry.takesBack,
      note,
      enteredBy,
      writeInstant(enteredAt),
      idempotencyKey,
    ],
  );
}

interface LotRow {
  readonly id: LotId;
  readonly contractId: string;
  readonly unit: EntitlementUnit;
  readonly granted: number;
  readonly from: CivilDate;
  readonly months: number | null;
  readonly until: CivilDate | null;
  readonly yearly: boolean;
}

interface EntryRow extends Omit<RecordedEntry, 'entry'> {
  readonly id: BookingId;
  readonly unit: EntitlementUnit | null;
  readonly date: CivilDate | null;
  readonly count: number | null;
  readonly takesBack: BookingId | null;
}
