import { instantAt, writeInstant } from '@akouendy/domain';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoUse } from './company.ts';
import type { DemoContext } from './context.ts';
import { YANIS } from './people.ts';

/** Enters what was used of the entitlements of a contract, each on its day, in the order of their days. */
export async function insertUses(
  query: Query,
  contract: { readonly id: string; readonly clientId: string },
  uses: readonly DemoUse[],
  { calendar, personIds }: DemoContext,
): Promise<void> {
  const enter = (
    day: number,
    values: readonly [string | null, string | null, number | null, string | null],
    note: string,
    id: string,
  ) =>
    query(
      `insert into entitlement_uses (id, client_id, contract_id, unit, used_on, count, takes_back, note, entered_by,
                                     entered_at, idempotency_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        contract.clientId,
        contract.id,
        ...values,
        note,
        personIds(YANIS.email),
        writeInstant(instantAt(calendar.workingDay(Math.min(day, -1)), 17)),
        newId(),
      ],
    );
  for (const { unit, day, count, note, takenBack } of uses) {
    const id = newId();
    await enter(day, [unit, calendar.workingDay(day), count, null], note, id);
    if (takenBack !== undefined) await enter(day + 1, [null, null, null, id], takenBack, newId());
  }
}
