import { writeInstant, type CivilDate, type Instant } from '@akouendy/domain';
import type { PriceLine } from '@akouendy/domain/contracts';
import type { RunOptionCode } from '@akouendy/domain/contracts/life';
import type { Language } from '../../../platform/access/language.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Run } from './run.ts';

/** An option that joined a contract, and with what words who ordered it. */
export interface ContractOption {
  readonly id: string;
  readonly contractId: string;
  readonly option: RunOptionCode;
  /** The first day of the first month with it. */
  readonly from: CivilDate;
  /** At the prices of the signature. */
  readonly line: PriceLine;
  readonly language: Language;
  readonly statement: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Instant;
  /** The hash of everything that was shown, hexadecimal. */
  readonly sha256: string;
  /** What the client calls its own purchase order (EN 16931, BT-13); `null` without one. */
  readonly purchaseOrderReference: string | null;
}

/** An option that joins, as it is kept. */
export interface NewContractOption extends ContractOption {
  readonly clientId: string;
  readonly offerVersion: string;
  readonly document: string;
  readonly idempotencyKey: string;
}

const SELECT = `
  select id, contract_id as "contractId", option, valid_from as "from", line, language, statement,
         confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", encode(sha256, 'hex') as sha256,
         purchase_order_reference as "purchaseOrderReference"
    from contract_options`;

/** Adds an option to a contract; the database computes the hash of its document again. */
export async function insertContractOption(run: Run, added: NewContractOption): Promise<void> {
  await run(
    `insert into contract_options (id, client_id, contract_id, option, quantity, valid_from, net_cents, line, language,
                                   statement, offer_version, document, sha256, confirmed_by, confirmed_at,
                                   idempotency_key, purchase_order_reference)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, decode($13, 'hex'), $14, $15, $16, $17)`,
    [
      added.id,
      added.clientId,
      added.contractId,
      added.option,
      added.line.quantity,
      added.from,
      added.line.amount,
      JSON.stringify(added.line),
      added.language,
      added.statement,
      added.offerVersion,
      added.document,
      added.sha256,
      added.confirmedBy,
      writeInstant(added.confirmedAt),
      added.idempotencyKey,
      added.purchaseOrderReference,
    ],
  );
}

/** What joined each contract of `ids`, in the order in which it was ordered; none for one that cannot be seen. */
export async function findContractOptions(db: Database, ids: readonly string[]): Promise<ContractOption[][]> {
  const rows = await db.query<ContractOption>(
    `${SELECT} where contract_id = any($1::uuid[]) order by sequence`,
    [ids],
  );
  const byContract = Map.groupBy(rows, ({ contractId }) => contractId);
  return ids.map((id) => byContract.get(id) ?? []);
}

/** Everything that was shown when each option of `ids` was ordered; `null` for one that is not there. */
export async function findOptionDocuments(db: Database, ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await db.query<{ id: string; document: string }>(
    'select id, document from contract_options where id = any($1::uuid[])',
    [ids],
  );
  const found = new Map(rows.map(({ id, document }) => [id, document]));
  return ids.map((id) => found.get(id) ?? null);
}

/** What the person has added under the key, if anything. */
export async function findAddedOption(
  db: Database,
  confirmedBy: string,
  idempotencyKey: string,
): Promise<ContractOption | null> {
  const [row] = await db.query<ContractOption>(`${SELECT} where confirmed_by = $1 and idempotency_key = $2`, [
    confirmedBy,
    idempotencyKey,
  ]);
  return row ?? null;
}
