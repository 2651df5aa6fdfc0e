import { addDays, instantAt, writeInstant, type CivilDate } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoQuote } from './company.ts';
import type { DemoContext } from './context.ts';
import { insertTrail } from './insert-trail.ts';

/** A quote of the demonstration as it is stored. */
export interface StoredQuote {
  readonly id: string;
  readonly clientId: string;
  readonly reference: string;
}

/** Asks for a quote, and takes it back or answers it, as the demonstration says. */
export async function insertQuote(
  query: Query,
  clientId: string,
  { subject, need, asked, by, answer, takenBack }: DemoQuote,
  { calendar, personIds }: DemoContext,
): Promise<StoredQuote> {
  const id = newId();
  const askedOn = calendar.ago(asked);
  const [row] = await query<{ reference: string }>(
    `insert into quotes (id, client_id, reference, subject, need, asked_by, asked_at, idempotency_key)
     select $1, $2, $3 || '-' || lpad(number, greatest(3, length(number)), '0'), $4, $5, $6, $7, $8
       from cast(nextval('quote_numbers') as text) as number
     returning reference`,
    [
      id,
      clientId,
      `D${askedOn.slice(0, 4)}`,
      subject,
      need,
      personIds(by),
      writeInstant(instantAt(askedOn, 11)),
      newId(),
    ],
  );
  const quote = { id, clientId, reference: row?.reference ?? '' };
  await tell(query, quote, 'asked', { by: personIds(by), on: askedOn, hour: 11 });
  if (takenBack !== undefined) await takeBack(query, quote, { ...takenBack, by: personIds(by) }, calendar);
  if (answer === undefined) return quote;
  const answeredOn = calendar.ago(answer.answered);
  await query(
    `insert into quote_steps (client_id, quote_id, action, proposal, offer_version, starts_on, valid_until, words,
                              taken_at, taken_by, idempotency_key)
     values ($1, $2, 'ANSWER', $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      clientId,
      id,
      JSON.stringify(answer.proposal),
      OFFER_2025_01.version,
      answer.starts === undefined ? null : calendar.workingDay(answer.starts),
      addDays(answeredOn, answer.days),
      answer.remarks,
      writeInstant(instantAt(answeredOn, 15)),
      personIds(answer.by),
      newId(),
    ],
  );
  await tell(query, quote, 'answered', { by: personIds(answer.by), on: answeredOn, hour: 15 });
  return quote;
}

async function takeBack(
  query: Query,
  quote: StoredQuote,
  { by, reason, ...ago }: NonNullable<DemoQuote['takenBack']> & { readonly by: string },
  calendar: DemoContext['calendar'],
): Promise<void> {
  const on = calendar.ago(ago);
  await query(
    `insert into quote_steps (client_id, quote_id, action, words, taken_at, taken_by, idempotency_key)
     values ($1, $2, 'TAKE_BACK', $3, $4, $5, $6)`,
    [quote.clientId, quote.id, reason, writeInstant(instantAt(on, 9)), by, newId()],
  );
  await tell(query, quote, 'taken_back', { by, on, hour: 9 });
}

/** Ends a quote with the contract that its acceptance has signed. */
export async function insertAcceptance(
  query: Query,
  quote: StoredQuote,
  { contractId, on, by }: { readonly contractId: string; readonly on: CivilDate; readonly by: string },
): Promise<void> {
  await query(
    `insert into quote_steps (client_id, quote_id, action, contract_id, taken_at, taken_by, idempotency_key)
     values ($1, $2, 'ACCEPT', $3, $4, $5, $6)`,
    [quote.clientId, quote.id, contractId, writeInstant(instantAt(on, 10)), by, newId()],
  );
  await tell(query, quote, 'accepted', { by, on, hour: 10 });
}

function tell(
  query: Query,
  { id, clientId, reference }: StoredQuote,
  what: 'asked' | 'taken_back' | 'answered' | 'accepted',
  { by, on, hour }: { readonly by: string; readonly on: CivilDate; readonly hour: number },
): Promise<void> {
  return insertTrail(query, {
    action: `quote.${what}`,
    objectType: 'quote',
    objectId: id,
    clientId,
    detail: { quote: reference },
    by,
    at: writeInstant(instantAt(on, hour)),
  });
}
