import type { TestDatabase } from '../harness/test-database.ts';

/** Tables that a question may change whatever it is about: that it was asked, and by whom. */
const VOLATILE = ['public.sessions', 'public.sign_in_attempts', 'public.rate_buckets'];

/** Which versions of which rows each table holds, as a sum. */
export type Fingerprint = readonly { readonly name: string; readonly sum: string }[];

/** The journal, in which also what was refused may be told. */
export const TRAIL: readonly string[] = ['public.audit_entries', 'public.audit_chains'];

/**
 * A fingerprint of everything that is stored, but for some tables; volatile ones are not looked at unless asked for. Two
 * are equal when nothing has been written in between: what was written anew as it was counts as written. It reads no
 * column, so that a walk can take one around each of its questions.
 */
export async function fingerprint(
  database: TestDatabase,
  without: readonly string[] = [],
  volatile: readonly string[] = VOLATILE,
): Promise<Fingerprint> {
  const sums = (await tables(database, [...volatile, ...without])).map(
    (name) =>
      `select '${name}' as name,
              count(*) || ' ' || coalesce(bit_xor(hashtextextended(ctid || ' ' || xmin, 0)), 0) as sum from ${name}`,
  );
  return database.query(`${sums.join(' union all ')} order by name`);
}

/** Tables in which attempts and requests are counted: that somebody has tried is written down there. */
const COUNTED = ['public.sign_in_attempts', 'public.rate_buckets'];

/**
 * What `attempts` come to. Fails when anything that is stored is another than before, but for what counts attempts, the
 * journal, and the tables `without`.
 */
export async function changingNothing<Outcome>(
  database: TestDatabase,
  attempts: () => Promise<Outcome>,
  without: readonly string[] = [],
): Promise<Outcome> {
  const before = await fingerprint(database, [...TRAIL, ...without], COUNTED);
  const outcome = await attempts();
  expect(await fingerprint(database, [...TRAIL, ...without], COUNTED)).toEqual(before);
  return outcome;
}

/** How many rows each table has. */
export async function countsOf(database: TestDatabase): Promise<Record<string, number>> {
  const counts = (await tables(database, [])).map(
    (name) => `select '${name}' as name, count(*)::int as count from ${name}`,
  );
  const rows = await database.query<{ name: string; count: number }>(counts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** The tables in which some value is exactly `text`, however deep in a document. */
export async function tablesWith(database: TestDatabase, text: string): Promise<string[]> {
  const found = (name: string) =>
    `select '${name}' as name where exists (select from ${name} t
       where jsonb_path_exists(to_jsonb(t), '$.** ? (@ == $text)', jsonb_build_object('text', $1::text)))`;
  return namesOf(
    await database.query((await tables(database, VOLATILE)).map(found).join(' union all '), [text]),
  );
}

/** The tables that hold `text` anywhere, volatile ones too. */
export async function tablesMentioning(database: TestDatabase, text: string): Promise<string[]> {
  const found = (name: string) =>
    `select '${name}' as name where exists (select from ${name} t where strpos(t::text, $1::text) > 0)`;
  return namesOf(await database.query((await tables(database, [])).map(found).join(' union all '), [text]));
}

async function tables(database: TestDatabase, without: readonly string[]): Promise<string[]> {
  return namesOf(
    await database.query(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname in ('public', 'jobs') and not schemaname || '.' || tablename = any($1) and tablename !~ '^(queue_stats|instance)' order by 1`,
      [without],
    ),
  );
}

function namesOf(rows: unknown): string[] {
  return (rows as { name: string }[]).map(({ name }) => name);
}
