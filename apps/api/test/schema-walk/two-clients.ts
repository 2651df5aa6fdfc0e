import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Role } from '@akouendy/domain/access';
import { instant } from '@akouendy/domain';
import { loadDemonstration } from '../../src/demo/load-demonstration.ts';
import type { Config } from '../../src/platform/config/config.ts';
import { openFileStore } from '../../src/platform/files/open-file-store.ts';
import type { PortalClient } from '../harness/portal-client.ts';
import { UNLIMITED } from './unlimited.ts';
import { furnish } from './furnishing.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from '../harness/test-portal.ts';

/** Roles that see one client only: here their own, and not the other. */
export const NARROW: readonly Role[] = ['CLIENT_MEMBER', 'CLIENT_ADMIN', 'ACCOUNT_MANAGER', 'ENGINEER'];

/** One of each table's ids that belong to somebody, by the table's name. */
export type Ids = ReadonlyMap<string, string>;

/**
 * The demonstration, so that whatever a room shows in it is walked too: one client is one's own, another is not and
 * nobody of the narrow roles looks after it.
 */
export interface TwoClients {
  readonly database: TestDatabase;
  readonly portal: TestPortal;
  readonly own: Ids;
  readonly other: Ids;
  /** Tables with ids of which the other client has none. */
  readonly empty: readonly string[];
  /** Keys under which the other client's wishes were sent. */
  readonly keysOfOther: readonly string[];
  /** Somebody signed in in each role; nobody for `null`. */
  browser(role: Role | null): PortalClient;
  stop(): Promise<void>;
}

const OWN = 'Océane Santé';
const OTHER = 'Verdier Logistique';

/** Loads the demonstration into a database of its own and signs everybody in; `settings` are its portal's. */
export async function openTwoClients(settings: Partial<Config> = {}): Promise<TwoClients> {
  const database = await createTestDatabase();
  await database.query(`select set_config('app.role', 'ADMIN', false)`);
  const files = await mkdtemp(join(tmpdir(), 'portal-walk-'));
  const filesUrl = pathToFileURL(files);
  const store = openFileStore(filesUrl);
  await loadDemonstration((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW), {
    store,
    portalUrl: new URL('http://localhost:4000'),
  });
  const [own = '', other = ''] = await Promise.all([OWN, OTHER].map((name) => idOfClient(database, name)));
  await database.query('delete from client_staff where client_id = $1', [other]);
  await database.query(UNLIMITED);
  await furnish(database, other);
  const browsers = await signEverybodyIn(database, own);
  const portal = await startTestPortal(database, { filesUrl, ...settings });
  const tables = await tablesWithIds(database);
  const [ownIds, otherIds] = [await idsOf(database, tables, own), await idsOf(database, tables, other)];
  return {
    database,
    portal,
    own: ownIds,
    other: otherIds,
    empty: tables.map(({ name }) => name).filter((name) => !otherIds.has(name)),
    keysOfOther: await keysOf(database, other),
    browser: (role) => {
      const browser = portal.client();
      const cookies = role === null ? undefined : browsers.get(role);
      for (const [name, value] of cookies ?? []) browser.cookies.set(name, value);
      return browser;
    },
    stop: async () => {
      await portal.stop();
      await database.drop();
      await rm(files, { recursive: true });
    },
  };
}

async function idOfClient(database: TestDatabase, name: string): Promise<string> {
  const [client] = await database.query<{ id: string }>('select id from clients where name = $1', [name]);
  if (client === undefined) throw new Error(`The demonstration has no client ${name}`);
  return client.id;
}

/** Everybody enters the demonstration with a click; their sessions are good on every portal of the database. */
async function signEverybodyIn(
  database: TestDatabase,
  own: string,
): Promise<ReadonlyMap<Role, ReadonlyMap<string, string>>> {
  const people = await database.query<{ id: string; role: Role }>(
    `select distinct on (p.role) p.id, p.role from people p join demonstration_people d on d.person_id = p.id
     where p.client_id = $1 or p.client_id is null order by p.role, d.position`,
    [own],
  );
  const demonstration = await startTestPortal(database, { demonstration: true });
  const browsers = new Map<Role, ReadonlyMap<string, string>>();
  for (const { id, role } of people) {
    const browser = demonstration.client();
    const { signInToDemonstration } = await browser.data<{ signInToDemonstration: { __typename: string } }>(
      'mutation($id: ID!) { signInToDemonstration(personId: $id) { __typename } }',
      { id },
    );
    if (signInToDemonstration.__typename !== 'SignedIn')
      throw new Error(`${role}: ${signInToDemonstration.__typename}`);
    browsers.set(role, browser.cookies);
  }
  await demonstration.stop();
  return browsers;
}

interface Table {
  readonly name: string;
  /** The condition that makes a row the client's `$1`. */
  readonly whose: string;
}

/** Tables whose rows have an id and belong to a client: by a column of theirs, or by the person whose they are. */
async function tablesWithIds(database: TestDatabase): Promise<Table[]> {
  const rows = await database.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema = 'public' and table_name in (select tablename from pg_tables where schemaname = 'public')
     group by table_name having bool_or(column_name = 'id' and data_type = 'uuid') order by table_name`,
  );
  return rows.flatMap(({ name, columns }): Table[] => {
    if (name === 'clients') return [{ name, whose: 'id = $1' }];
    if (columns.includes('client_id')) return [{ name, whose: 'client_id = $1' }];
    if (!columns.includes('person_id')) return [];
    return [{ name, whose: 'person_id in (select id from people where client_id = $1)' }];
  });
}

async function idsOf(database: TestDatabase, tables: readonly Table[], clientId: string): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { name, whose } of tables) {
    const [row] = await database.query<{ id: string }>(`select id from ${name} where ${whose} limit 1`, [
      clientId,
    ]);
    if (row !== undefined) ids.set(name, row.id);
  }
  return ids;
}

/** One of the idempotency keys of each table that a client's rows have. */
async function keysOf(database: TestDatabase, clientId: string): Promise<string[]> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name in ('idempotency_key', 'client_id')
      group by table_name having count(*) = 2 order by 1`,
  );
  const keys: string[] = [];
  for (const { name } of tables) {
    const [row] = await database.query<{ key: string }>(
      `select idempotency_key::text as key from ${name} where client_id = $1 and idempotency_key is not null limit 1`,
      [clientId],
    );
    if (row !== undefined) keys.push(row.key);
  }
  return keys;
}
