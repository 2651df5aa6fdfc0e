import { writeInstant, type Instant } from '@akouendy/domain';
import type { Grant } from '@akouendy/domain/contracts';
import { newId } from '../../../platform/ids/new-id.ts';

/** Runs one statement, in a transaction of the API's or of `prepare`'s. */
export type Run = (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>;

/** The contract that grants, and when. */
export interface Granting {
  readonly contractId: string;
  readonly clientId: string;
  /** Id of who confirmed the order; `null` for what was signed on paper. */
  readonly confirmedBy: string | null;
  readonly at: Instant;
}

/** Opens the client's credit account if it has none yet. */
export async function openAccount(run: Run, clientId: string): Promise<void> {
  await run(
    'insert into credit_accounts (id, client_id) values ($1, $2) on conflict (client_id) do nothing',
    [newId(), clientId],
  );
}

/** Adds a lot of half-days to the client's account. */
export async function insertCreditLot(
  run: Run,
  { contractId, clientId, confirmedBy, at }: Granting,
  source: string,
  { granted, from, window, carryOver }: Grant,
): Promise<void> {
  await run(
    `insert into credit_lots (id, client_id, account_id, source, contract_id, granted_half_days, valid_from,
                              valid_months, valid_until, carry_over_rate_bp, carry_over_months, granted_by,
                              granted_at)
     select $1, $2, id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 from credit_accounts where client_id = $2`,
    [
      newId(),
      clientId,
      source,
      contractId,
      granted,
      from,
      window.kind === 'MONTHS' ? window.months : null,
      window.kind === 'UNTIL' ? window.until : null,
      carryOver?.rate ?? null,
      carryOver?.months ?? null,
      confirmedBy,
      writeInstant(at),
    ],
  );
}

/** Adds a lot in another unit than half-days. */
export async function insertEntitlement(
  run: Run,
  { contractId, clientId }: Granting,
  { unit, granted, from, window, yearly }: Grant,
): Promise<void> {
  await run(
    `insert into entitlement_lots (id, client_id, contract_id, unit, granted, valid_from, valid_months, valid_until, yearly)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      newId(),
      clientId,
      contractId,
      unit,
      granted,
      from,
      window.kind === 'MONTHS' ? window.months : null,
      window.kind === 'UNTIL' ? window.until : null,
      yearly,
    ],
  );
}
