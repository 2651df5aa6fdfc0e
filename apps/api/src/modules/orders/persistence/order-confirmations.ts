import { writeInstant, type Instant } from '@akouendy/domain';
import type { Language } from '../../../platform/access/language.ts';
import type { Database } from '../../../platform/database/database.ts';

/** Runs one statement, in a transaction of the API's or of `prepare`'s. */
export type Run = (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>;

/** With what words who ordered what. */
export interface OrderConfirmation {
  readonly contractId: string;
  readonly language: Language;
  /** The sentence that was agreed to. */
  readonly statement: string;
  readonly offerVersion: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Instant;
  /** The hash of everything that was shown, hexadecimal. */
  readonly sha256: string;
  /** What the client calls its own purchase order (EN 16931, BT-13); `null` without one. */
  readonly purchaseOrderReference: string | null;
}

/** A confirmation as it is kept. */
export interface NewConfirmation extends OrderConfirmation {
  readonly id: string;
  readonly clientId: string;
  readonly document: string;
  readonly idempotencyKey: string;
  readonly fingerprint: Buffer;
}

/** How long an order waits for another one of the same client; milliseconds. */
const LOCK_PATIENCE = 5_000;

/**
 * Takes the client's orders until the transaction ends: who orders does so one after the other. Fails with PostgreSQL's
 * `lock_not_available` when the wait gets too long.
 */
export async function lockOrders(db: Database, clientId: string): Promise<void> {
  await db.query(`select set_config('lock_timeout', $1, true)`, [`${String(LOCK_PATIENCE)}ms`]);
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`orders of ${clientId}`]);
}

/** What the person has ordered under the key, if anything. */
export async function findConfirmation(
  db: Database,
  confirmedBy: string,
  idempotencyKey: string,
): Promise<{ readonly contractId: string; readonly fingerprint: Buffer } | null> {
  const [row] = await db.query<{ contractId: string; fingerprint: Buffer }>(
    `select contract_id as "contractId", fingerprint from order_confirmations
     where confirmed_by = $1 and idempotency_key = $2`,
    [confirmedBy, idempotencyKey],
  );
  return row ?? null;
}

/** Keeps a confirmation; the database computes its hash again. */
export async function insertConfirmation(run: Run, confirmation: NewConfirmation): Promise<void> {
  await run(
    `insert into order_confirmations (id, client_id, contract_id, language, statement, offer_version, document, sha256,
                                      confirmed_by, confirmed_at, idempotency_key, fingerprint,
                                      purchase_order_reference)
     values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9, $10, $11, $12, $13)`,
    [
      confirmation.id,
      confirmation.clientId,
      confirmation.contractId,
      confirmation.language,
      confirmation.statement,
      confirmation.offerVersion,
      confirmation.document,
      confirmation.sha256,
      confirmation.confirmedBy,
      writeInstant(confirmation.confirmedAt),
      confirmation.idempotencyKey,
      confirmation.fingerprint,
      confirmation.purchaseOrderReference,
    ],
  );
}

/** Everything that was shown when each contract of `contractIds` was ordered; `null` for one that was not. */
export async function documentsOf(db: Database, contractIds: readonly string[]): Promise<(string | null)[]> {
  const rows = await db.query<{ contractId: string; document: string }>(
    `select contract_id as "contractId", document from order_confirmations where contract_id = any($1::uuid[])`,
    [contractIds],
  );
  const found = new Map(rows.map(({ contractId, document }) => [contractId, document]));
  return contractIds.map((id) => found.get(id) ?? null);
}

/** How each contract of `contractIds` was ordered; `null` for one that was not ordered here, or cannot be seen. */
export async function confirmationsOf(
  db: Database,
  contractIds: readonly string[],
): Promise<(OrderConfirmation | null)[]> {
  const rows = await db.query<OrderConfirmation>(
    `select contract_id as "contractId", language, statement, offer_version as "offerVersion",
            confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", encode(sha256, 'hex') as sha256,
            purchase_order_reference as "purchaseOrderReference"
       from order_confirmations where contract_id = any($1::uuid[])`,
    [contractIds],
  );
  const found = new Map(rows.map((row) => [row.contractId, row]));
  return contractIds.map((id) => found.get(id) ?? null);
}
