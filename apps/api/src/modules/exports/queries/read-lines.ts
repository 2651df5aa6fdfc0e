import type { Database } from '../../../platform/database/database.ts';
import type { Kind } from './kinds/kind.ts';

/** So many rows are read at once: memory does not grow with what there is. */
const BATCH = 500;

/**
 * The rows of `kind` that may be seen of the client, an object of JSON each, without a line break in it: dates and
 * instants in ISO 8601 (UTC), money in cents, days as half-days.
 */
export async function* readLines(db: Database, kind: Kind, clientId: string): AsyncGenerator<string[]> {
  await db.query(`set local time zone 'UTC'`);
  const columns = kind.columns.map((column) =>
    typeof column === 'string'
      ? `${column} as "${nameOf(column)}"`
      : `${column[1]} as "${nameOf(column[0])}"`,
  );
  await db.query(
    `declare lines no scroll cursor for
     select row_to_json(r)::text as line
       from (select ${columns.join(', ')} from ${kind.table} where ${kind.where ?? 'client_id = $1'}
              order by ${kind.order}) r`,
    [clientId],
  );
  let rows: { readonly line: string }[];
  do {
    rows = await db.query(`fetch ${String(BATCH)} from lines`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
  } while (rows.length === BATCH);
  // What breaks off before ends its transaction, and with it the cursor.
  await db.query('close lines');
}

/** As the API names it: `client_id` is `clientId`. */
function nameOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
