import { writeInstant, type CivilDate } from '@akouendy/domain';
import { QUOTE_LIFECYCLE, type QuoteStatus, type QuoteSubject } from '@akouendy/domain/quotes';
import { contains, patternOf } from '../../../platform/database/contains.ts';
import type { Database } from '../../../platform/database/database.ts';
import { QUOTE_SELECT, type QuotePlace, type QuoteRequest } from '../persistence/quote-record.ts';

/** Which requests of a client, and from where on. */
export interface QuoteFilter {
  /** Part of the reference or of the need, accents and case aside. */
  readonly search: string;
  /** The subjects whose names have what is searched for. */
  readonly subjects: readonly QuoteSubject[];
  /** Those that stand so today; `null` for all. */
  readonly statuses: readonly QuoteStatus[] | null;
  readonly today: CivilDate;
}

/** A page of requests, newest first, and how many there are on all pages. */
interface FoundQuotes {
  /** One more than the page holds when there is a next one. */
  readonly requests: readonly QuoteRequest[];
  readonly totalCount: number;
}

/** What each step leads to, by the domain's table. */
const AFTER_STEP = Object.values(QUOTE_LIFECYCLE)
  .flatMap((steps) => Object.entries(steps))
  .map(([action, status]) => `when '${action}' then '${status}'`)
  .join(' ');

/** Where the quote `q` stands on the day `$5`: what the domain's `quoteStatus` says, so that lists are filtered in the database. */
const STATUS = `coalesce((
  select case when s.action = 'ANSWER' and s.valid_until < $5::date then 'EXPIRED' else case s.action ${AFTER_STEP} end end
    from quote_steps s where s.client_id = q.client_id and s.quote_id = q.id order by s.sequence desc limit 1), 'ASKED')`;

/** Somebody looks for nothing: no text needs to be read. */
const EVERYTHING = patternOf('');

const MATCHES = `client_id = $1
  and ($2 = '${EVERYTHING}' or reference ilike $2 or ${contains('need', '$2')} or subject = any($3::text[]))
  and ($4::text[] is null or ${STATUS} = any($4))`;

/** Up to `limit` quotes of a client after `after`, newest first. */
export async function findQuotePage(
  db: Database,
  clientId: string,
  { search, subjects, statuses, today }: QuoteFilter,
  after: QuotePlace | null,
  limit: number,
): Promise<FoundQuotes> {
  const filter = [clientId, patternOf(search), subjects, statuses, today];
  const requests = await db.query<QuoteRequest>(
    `${QUOTE_SELECT} q where ${MATCHES} and ($6::timestamptz is null or (asked_at, id) < ($6, $7::uuid))
      order by asked_at desc, id desc limit $8`,
    [...filter, after === null ? null : writeInstant(after.at), after?.id ?? null, limit],
  );
  const [counted] = await db.query<{ count: number }>(
    `select count(*) from quotes q where ${MATCHES}`,
    filter,
  );
  return { requests, totalCount: counted?.count ?? 0 };
}
