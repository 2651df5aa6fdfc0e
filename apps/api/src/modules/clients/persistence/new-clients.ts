import type { CompanyIdentity } from '@akouendy/domain/clients';
import type { Database } from '../../../platform/database/database.ts';

/** Holds back, until the transaction ends, whoever else adds a client. */
export async function lockNewClients(db: Database): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('new client', 0))`);
}

/** The client that the person added under the key before, if any. */
export async function findClientOfKey(
  db: Database,
  createdBy: string,
  idempotencyKey: string,
): Promise<{ readonly id: string; readonly fingerprint: Buffer } | null> {
  const [row] = await db.query<{ id: string; fingerprint: Buffer }>(
    'select id, fingerprint from clients where created_by = $1 and idempotency_key = $2',
    [createdBy, idempotencyKey],
  );
  return row ?? null;
}

/** The client that is this company already: by its SIREN, its VAT number, or what it is called. */
export async function findNamesake(
  db: Database,
  { name, siren, vatNumber }: CompanyIdentity,
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    'select id from clients where siren = $1 or vat_number = $2 or lower(name) = lower($3) order by created_at limit 1',
    [siren, vatNumber, name],
  );
  return row?.id ?? null;
}
