import { writeInstant, type CivilDate, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import type { Run } from './run.ts';

/** That a contract ends, as it was said. */
export interface ContractNotice {
  readonly contractId: string;
  readonly clientId: string;
  readonly givenOn: CivilDate;
  readonly givenAt: Instant;
  readonly givenBy: string;
  /** Whether somebody of AKOUENDY gave it in the client's name. */
  readonly onBehalf: boolean;
  /** The first day without the contract, as it was shown and confirmed. */
  readonly effectiveOn: CivilDate;
  readonly idempotencyKey: string;
}

const SELECT = `
  select contract_id as "contractId", client_id as "clientId", given_on as "givenOn", given_at as "givenAt",
         given_by as "givenBy", on_behalf as "onBehalf", effective_on as "effectiveOn",
         idempotency_key as "idempotencyKey"
    from contract_notices`;

/** Adds a notice; `false` when the contract has one already. Of two at once, the second waits for the first. */
export async function insertNotice(run: Run, notice: ContractNotice): Promise<boolean> {
  const added = await run(
    `insert into contract_notices (contract_id, client_id, given_on, given_at, given_by, on_behalf, effective_on,
                                   idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (contract_id) do nothing
     returning contract_id`,
    [
      notice.contractId,
      notice.clientId,
      notice.givenOn,
      writeInstant(notice.givenAt),
      notice.givenBy,
      notice.onBehalf,
      notice.effectiveOn,
      notice.idempotencyKey,
    ],
  );
  return added.length > 0;
}

/** The notices of contracts, in the order of `ids`; `null` for a contract without, or one that may not be seen. */
export async function findNotices(db: Database, ids: readonly string[]): Promise<(ContractNotice | null)[]> {
  const rows = await db.query<ContractNotice>(`${SELECT} where contract_id = any($1::uuid[])`, [ids]);
  const found = new Map(rows.map((row) => [row.contractId, row]));
  return ids.map((id) => found.get(id) ?? null);
}
