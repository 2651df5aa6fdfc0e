import { instant } from '@akouendy/domain';
import pg from 'pg';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { prepareDatabase, type Preparation } from '../src/platform/database/prepare/prepare-database.ts';
import { PrepareError } from '../src/platform/database/prepare/prepare-error.ts';
import { addressOf, createDatabase, dropDatabase } from './harness/create-database.ts';
import { startOwnServer } from './harness/own-server.ts';
import { TEST_NOW } from './harness/test-portal.ts';

const serverUrl = process.env['PORTAL_TEST_SERVER_URL'] ?? '';

/** `serverUrl` as another login. */
function as(login: string, password: string, url: string): string {
  const address = new URL(url);
  address.username = login;
  address.password = password;
  return address.href;
}

async function run<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

const nothing = (): Promise<void> => Promise.resolve();

/** What `prepare` fills a database with outside of the demonstration. */
const loadOffers: Preparation['fill'] = (query) => loadPublishedOffers(query, instant(TEST_NOW));

describe('preparing a database', () => {
  const databases: string[] = [];

  async function emptyDatabase(): Promise<string> {
    const name = `prepare_${String(databases.length)}`;
    databases.push(name);
    return createDatabase(serverUrl, name);
  }

  afterAll(async () => {
    for (const name of databases) await dropDatabase(serverUrl, name);
    await run(
      serverUrl,
      'drop role if exists landlord; drop role if exists tenant; drop role if exists reporter',
    );
  });

  it('ends the same when three processes do it at once', async () => {
    const ownerUrl = await emptyDatabase();
    const prepare = (): Promise<string> => prepareDatabase({ ownerUrl, apiUrl: null, fill: nothing });
    const addresses = await Promise.all([prepare(), prepare(), prepare()]);
    expect(new Set(addresses).size).toBe(1);
    expect(await run(addresses[0] ?? '', 'select current_user as who')).toEqual([{ who: 'portal_api' }]);
    const twice = `select name from migrations group by name having count(*) > 1`;
    expect(await run(ownerUrl, twice)).toEqual([]);
  });

  it('leaves nobody in it who could sign in', async () => {
    const ownerUrl = await emptyDatabase();
    await prepareDatabase({ ownerUrl, apiUrl: null, fill: loadOffers });
    for (const table of ['people', 'passwords', 'passkeys', 'api_tokens', 'invitations', 'sessions']) {
      expect([table, await run(ownerUrl, `select * from ${table}`)]).toEqual([table, []]);
    }
  });

  it('undoes a filling that fails, and can be done again', async () => {
    const ownerUrl = await emptyDatabase();
    const failing = prepareDatabase({
      ownerUrl,
      apiUrl: null,
      fill: async (query) => {
        await query(`insert into closures (date, label) values ('2026-12-24', 'x')`);
        throw new Error('half way');
      },
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await run(ownerUrl, 'select * from closures')).toEqual([]);
    await prepareDatabase({ ownerUrl, apiUrl: null, fill: nothing });
  });

  it('works for a login that is no superuser but may create roles and owns the database', async () => {
    const url = await emptyDatabase();
    const name = databases.at(-1) ?? '';
    await run(serverUrl, `create role landlord login createrole password 'rent'`);
    await run(serverUrl, 'grant portal_owner, portal_api to landlord with admin option');
    await run(serverUrl, `alter database ${name} owner to landlord`);
    const apiUrl = await prepareDatabase({
      ownerUrl: as('landlord', 'rent', url),
      apiUrl: addressOf(process.env['PORTAL_TEST_API_URL'] ?? '', name),
      fill: nothing,
    });
    expect(await run(apiUrl, 'select * from clients')).toEqual([]);
    await dropDatabase(serverUrl, name);
    await run(serverUrl, 'drop role landlord');
  });

  it('lets a login that was given work as the API’s role, unless it is too strong', async () => {
    const ownerUrl = await emptyDatabase();
    await run(
      serverUrl,
      `create role tenant login password 'key'; create role reporter login bypassrls password 'key'`,
    );
    const apiUrl = as('tenant', 'key', ownerUrl);
    expect(await prepareDatabase({ ownerUrl, apiUrl, fill: nothing })).toBe(apiUrl);
    expect(await run(apiUrl, 'select * from clients')).toEqual([]);
    await expect(
      prepareDatabase({ ownerUrl, apiUrl: as('reporter', 'key', ownerUrl), fill: nothing }),
    ).rejects.toThrow(/neither superuser nor exempt/);
    await expect(
      prepareDatabase({ ownerUrl, apiUrl: as('nobody', 'key', ownerUrl), fill: nothing }),
    ).rejects.toThrow(PrepareError);
  });

  it('gives the API an account of its own, whose password nobody else has and which changes with the owner’s', async () => {
    const server = await startOwnServer();
    const prepare = (ownerUrl: string): Promise<string> =>
      prepareDatabase({ ownerUrl, apiUrl: null, fill: nothing });
    const whoIs = (url: string): Promise<unknown> => run(url, 'select current_user as who');
    try {
      const { ownerUrl, apiUrl } = server.database;
      const { username, password } = new URL(apiUrl);
      expect(username).toBe('portal_api');
      expect(password).toMatch(/^[\w-]{43}$/);
      expect(await whoIs(apiUrl)).toEqual([{ who: 'portal_api' }]);
      for (const wrong of ['', 'portal_api', new URL(ownerUrl).password, `${password}x`]) {
        await expect(whoIs(as('portal_api', wrong, ownerUrl))).rejects.toThrow(/password/);
      }
      await run(ownerUrl, `alter role current_user password 'another one'`);
      const changed = await prepare(as(new URL(ownerUrl).username, 'another one', ownerUrl));
      expect(await whoIs(changed)).toEqual([{ who: 'portal_api' }]);
      await expect(whoIs(apiUrl)).rejects.toThrow(/password authentication failed/);
    } finally {
      await server.stop();
    }
  });

  it('says what is wrong when the server cannot be used', async () => {
    const attempts: [string, RegExp][] = [
      ['postgres://postgres:x@127.0.0.1:1/portal', /cannot be reached/],
      [as('postgres', 'wrong', serverUrl), /cannot be reached: password authentication failed/],
      [addressOf(serverUrl, 'nowhere'), /cannot be reached: database "nowhere" does not exist/],
    ];
    for (const [ownerUrl, message] of attempts) {
      const attempt = prepareDatabase({ ownerUrl, apiUrl: null, fill: nothing });
      await expect(attempt).rejects.toThrow(message);
      await expect(attempt).rejects.toBeInstanceOf(PrepareError);
    }
  });
});
