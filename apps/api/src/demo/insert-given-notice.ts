import { instantAt, writeInstant } from '@akouendy/domain';
import type { FrozenTerms } from '@akouendy/domain/contracts';
import { giveNotice } from '@akouendy/domain/contracts/life';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DaysAgo } from './company.ts';
import type { DemoContext } from './context.ts';
import { insertTrail } from './insert-trail.ts';

/** A contract that shall end. */
interface Ending {
  readonly id: string;
  readonly clientId: string;
  readonly reference: string;
  readonly terms: FrozenTerms;
  /** E-mail address of who decides for the client. */
  readonly by: string;
  readonly given: DaysAgo;
}

/** Gives notice to a contract that renews, by its client. */
export async function insertGivenNotice(
  query: Query,
  { id, clientId, reference, terms, by, given }: Ending,
  { calendar, personIds }: DemoContext,
): Promise<void> {
  const givenOn = calendar.ago(given);
  const decided = giveNotice(terms, null, givenOn);
  if (!decided.ok) throw new Error(`Notice of the demonstration cannot be given: ${decided.refusal}`);
  const { effectiveOn, inTime } = decided.value;
  const at = writeInstant(instantAt(givenOn, 15));
  await query(
    `insert into contract_notices (contract_id, client_id, given_on, given_at, given_by, on_behalf, effective_on,
                                   idempotency_key)
     values ($1, $2, $3, $4, $5, false, $6, $7)`,
    [id, clientId, givenOn, at, personIds(by), effectiveOn, newId()],
  );
  await insertTrail(query, {
    ...{
      by: personIds(by),
      at,
      action: 'contract.notice_given',
      objectType: 'contract',
      objectId: id,
      clientId,
    },
    detail: { contract: reference, givenOn, inTime, onBehalf: false },
    change: { before: { end: null }, after: { end: effectiveOn } },
  });
}
