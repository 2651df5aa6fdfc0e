import { EXPORTED, KINDS } from '../src/modules/exports/queries/kinds.ts';
import type { Kind } from '../src/modules/exports/queries/kinds/kind.ts';
import { LEFT_OUT } from '../src/modules/exports/queries/left-out.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const COLUMNS = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname, a.attnum`;

const kinds: readonly Kind[] = KINDS;
let database: TestDatabase;
let columns: Column[];

beforeAll(async () => {
  database = await createTestDatabase();
  columns = await database.query<Column>(COLUMNS);
});

afterAll(() => database.drop());

const tablesOf = (all: readonly Column[]): string[] => [...new Set(all.map(({ table }) => table))];

it('exports every table that there is, or leaves it out for a written reason', () => {
  const decided = [...kinds.map(({ table }) => table), ...Object.keys(LEFT_OUT)];
  // A new table: add a kind to kinds.ts with words in texts/, or a reason to left-out.ts.
  expect(tablesOf(columns).filter((table) => !decided.includes(table))).toEqual([]);
  expect(decided.filter((table) => !tablesOf(columns).includes(table))).toEqual([]);
  expect(kinds.filter(({ table }) => table in LEFT_OUT)).toEqual([]);
});

it('exports every column of them, or withholds it for a written reason', () => {
  const problems = tablesOf(columns).flatMap((table) => {
    const telling = kinds.filter((kind) => kind.table === table);
    if (telling.length === 0) return [];
    const told = telling.flatMap((kind) => [
      ...kind.columns.map((column) => (typeof column === 'string' ? column : column[0])),
      ...Object.keys(kind.withheld ?? {}),
    ]);
    const there = columns.filter((each) => each.table === table).map(({ column }) => column);
    return [
      ...there.filter((column) => !told.includes(column)).map((column) => `${table}.${column} is in no list`),
      ...told.filter((column) => !there.includes(column)).map((column) => `${table}.${column} is not there`),
    ];
  });
  expect(problems).toEqual([]);
});

it('tells nothing that may be a secret', () => {
  const suspicious = kinds.flatMap(({ kind, columns: told }) =>
    told
      .map((column) => (typeof column === 'string' ? column : column[0]))
      .filter((column) => /secret|password|token|link|code|sealed|fingerprint|idempotency/.test(column))
      .map((column) => `${kind}.${column}`),
  );
  // A day on which somebody was linked to a provider, a post code, and which API token asked, by its id and its name.
  expect(suspicious.filter((each) => !/\.(linked_at|postcode|token_id|token_name)$/.test(each))).toEqual([]);
});

it('gives each kind a name of its own', () => {
  expect(new Set(EXPORTED).size).toBe(EXPORTED.length);
});
