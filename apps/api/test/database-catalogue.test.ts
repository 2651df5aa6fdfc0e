import pg from 'pg';
import { catalogueProblems } from './catalogue/catalogue.ts';
import { APPEND_ONLY, OPEN } from './catalogue/expected.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** What the catalogue says of `statements`, which are undone. */
async function planted(statements: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query(`begin; set role portal_owner; ${statements}; reset role`);
    return await catalogueProblems(async <Row>(sql: string) => (await client.query(sql)).rows as Row[]);
  } finally {
    await client.end();
  }
}

const SECURED = `
  create table planted (id int, client_id uuid);
  alter table planted enable row level security;
  alter table planted force row level security;`;

describe('the catalogue of the database', () => {
  it('holds only what the rule allows and what is written with its reason', async () => {
    expect(await catalogueProblems((sql) => database.query(sql))).toEqual([]);
  });

  it('has no other tables of facts than those that are written down', async () => {
    const rows = await database.query<{ name: string }>(
      `select 'public.' || relname as name from pg_trigger join pg_class c on c.oid = tgrelid
        where tgname = 'append_only' and relnamespace = 'public'::regnamespace`,
    );
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(APPEND_ONLY));
  });

  it.each(APPEND_ONLY)('has %s as a table of facts, which nobody changes', async (table) => {
    const [column] = await database.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attidentity <> 'a' limit 1`,
      [table],
    );
    const change = `update ${table} set ${column?.name ?? ''} = ${column?.name ?? ''}`;
    await expect(database.query(change)).rejects.toThrow(/never changed/);
    await expect(database.query(`delete from ${table}`)).rejects.toThrow(/never changed/);
  });

  it('shows nobody anything when nobody is named', async () => {
    const granted = await database.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
         and has_table_privilege('portal_api', oid, 'select')`,
    );
    expect(granted.length).toBeGreaterThan(10);
    for (const { name } of granted) {
      if (`public.${name}` in OPEN) continue;
      expect([name, await database.queryAsApi(`select * from ${name}`)]).toEqual([name, []]);
    }
  });
});

describe('something new in the database', () => {
  it.each<[string, string, RegExp]>([
    ['a table without row-level security', 'create table planted (id int)', /public.planted has no forced/],
    [
      'a table whose owner is exempt',
      'create table planted (id int); alter table planted enable row level security',
      /public.planted has no forced/,
    ],
    [
      'a table without a policy',
      `${SECURED} grant select on planted to portal_api`,
      /public.planted has no policy for those who are granted it/,
    ],
    [
      'a policy that lets everybody see everything',
      `${SECURED} create policy everything on planted using (true)`,
      /public.planted shows every row to everybody: everything/,
    ],
    [
      'a grant that nobody has written',
      'grant delete on clients to portal_api',
      /portal_api has on public.clients: delete, insert, select/,
    ],
    [
      'a grant of one column',
      'grant update (email) on people to portal_api',
      /portal_api has on public.people: .*update\(.*email.*\)/,
    ],
    [
      'a grant to everybody',
      'grant select on closures to public',
      /everybody has a right to public.closures/,
    ],
    [
      'a view with its owner’s eyes',
      'create view planted as select * from clients',
      /the view public.planted/,
    ],
    [
      'a view that keeps what it saw',
      'create materialized view planted as select 1',
      /public.planted can have no/,
    ],
    [
      'a function with its owner’s rights',
      `create function app.planted() returns int language sql security definer return 1`,
      /app.planted works with its owner’s rights, for no reason/,
    ],
    [
      'a path that the caller chooses',
      'alter function app.chain_audit_entry() reset search_path',
      /app.chain_audit_entry .+ search_path that is not fixed/,
    ],
    [
      'a call of what is only a trigger',
      'grant execute on function app.chain_audit_entry() to portal_api',
      /portal_api may call app.chain_audit_entry/,
    ],
    ['a schema to create in', 'grant create on schema app to portal_api', /portal_api may create in app/],
    [
      'a policy that names a role',
      `create policy planted on clients as restrictive using (app.role() <> 'FINANCE')`,
      /policy planted on clients names a role instead of asking for a permission/,
    ],
    [
      'a function that names a role',
      `create function app.planted() returns boolean language sql return app.role() in ('ADMIN', 'FINANCE')`,
      /function app.planted names a role instead of asking for a permission/,
    ],
    [
      'an open table that knows a person',
      'alter table closures add column person_id uuid',
      /public.closures is open and knows/,
    ],
    [
      'a table of the queue',
      'create table jobs.planted (id int)',
      /jobs.planted has no forced row-level security/,
    ],
    [
      'an open table that is gone',
      'drop table closures cascade',
      /public.closures is written as open and is not/,
    ],
  ])('is noticed: %s', async (_, statements, problem) => {
    expect(await planted(statements)).toContainEqual(expect.stringMatching(problem));
  });
});
