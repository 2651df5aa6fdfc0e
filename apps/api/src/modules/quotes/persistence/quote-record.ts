import { writeInstant, type CivilDate, type Instant } from '@akouendy/domain';
import type { QuoteSubject } from '@akouendy/domain/quotes';
import type { Database } from '../../../platform/database/database.ts';
import type { Run } from './run.ts';

/** What a client has asked a quote for. */
export interface QuoteRequest {
  readonly id: string;
  readonly clientId: string;
  /** As on paper: `D2026-003`. */
  readonly reference: string;
  readonly subject: QuoteSubject;
  /** In the client's words. */
  readonly need: string;
  readonly wishedOn: CivilDate | null;
  readonly askedBy: string;
  readonly askedAt: Instant;
}

/** A place in a list of requests: newest first. */
export interface QuotePlace {
  readonly at: Instant;
  readonly id: string;
}

/** A request as it is added; its reference counts on from all that were made. */
export interface NewQuote extends Omit<QuoteRequest, 'reference'> {
  readonly idempotencyKey: string;
}

/** What is read of a request. */
export const QUOTE_SELECT = `
  select id, client_id as "clientId", reference, subject, need, wished_on as "wishedOn", asked_by as "askedBy",
         asked_at as "askedAt"
    from quotes`;

/** Adds a request, and returns its reference. */
export async function insertQuote(run: Run, quote: NewQuote, year: string): Promise<string> {
  const [row] = (await run(
    `insert into quotes (id, client_id, reference, subject, need, wished_on, asked_by, asked_at, idempotency_key)
     select $1, $2, $3 || '-' || lpad(number, greatest(3, length(number)), '0'), $4, $5, $6, $7, $8, $9
       from cast(nextval('quote_numbers') as text) as number
     returning reference`,
    [
      quote.id,
      quote.clientId,
      `D${year}`,
      quote.subject,
      quote.need,
      quote.wishedOn,
      quote.askedBy,
      writeInstant(quote.askedAt),
      quote.idempotencyKey,
    ],
  )) as { readonly reference: string }[];
  if (row === undefined) throw new Error('A quote that was just asked for has no reference');
  return row.reference;
}

/** Lets one quote be asked for by a person, or one step of a quote be taken, at a time, until the transaction ends. */
export async function lockQuotes(db: Database, of: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`quotes of ${of}`]);
}

/** What the person asked for under the key; `null` for nothing. */
export async function findAsked(
  db: Database,
  personId: string,
  idempotencyKey: string,
): Promise<QuoteRequest | null> {
  const [row] = await db.query<QuoteRequest>(`${QUOTE_SELECT} where asked_by = $1 and idempotency_key = $2`, [
    personId,
    idempotencyKey,
  ]);
  return row ?? null;
}

/** The quotes of `ids` in their order; `null` for one that is not there or not to be seen. */
export async function findQuotes(db: Database, ids: readonly string[]): Promise<(QuoteRequest | null)[]> {
  const rows = await db.query<QuoteRequest>(`${QUOTE_SELECT} where id = any($1::uuid[])`, [ids]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}
