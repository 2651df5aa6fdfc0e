import type { Role } from '@akouendy/domain/access';
import { newId } from '../src/platform/ids/new-id.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

describe('row-level security', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let verdier: string;
  let bonnard: string;
  let claire: TestPerson;
  let nadia: TestPerson;
  let camille: TestPerson;
  let helene: TestPerson;

  beforeAll(async () => {
    database = await createTestDatabase();
    verdier = await addClient(database, 'Verdier Logistique');
    bonnard = await addClient(database, 'Ateliers Bonnard');
    claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', verdier);
    nadia = await addPerson(database, 'Nadia Lefevre', 'CLIENT_MEMBER', bonnard);
    camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
    helene = await addPerson(database, 'Helene Marchand', 'FINANCE');
    await assign(database, camille.id, bonnard);
    portal = await startTestPortal(database);
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  it('asks as a role that owns nothing, bypasses nothing and belongs to nobody', async () => {
    expect(
      await database.query(
        `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'portal_api'`,
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    const owned = `
      select 'relation' from pg_class where relowner = 'portal_api'::regrole
      union all select 'function' from pg_proc where proowner = 'portal_api'::regrole
      union all select 'schema' from pg_namespace where nspowner = 'portal_api'::regrole
      union all select 'database' from pg_database where datdba = 'portal_api'::regrole
      union all select 'membership' from pg_auth_members where member = 'portal_api'::regrole`;
    expect(await database.query(owned)).toEqual([]);
    expect(
      await database.query(
        `select distinct pg_get_userbyid(relowner) as owner from pg_class
         where relnamespace in ('public'::regnamespace, 'jobs'::regnamespace)`,
      ),
    ).toEqual([{ owner: 'portal_owner' }]);
    expect(
      await database.query(
        `select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'portal_owner'`,
      ),
    ).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false }]);
  });

  it('lets only those have an API token who may, and revoke what they have', async () => {
    const ask = (sql: string, { id }: TestPerson, role: Role, client: string) =>
      database.queryAsApi(sql, [id], { 'app.person_id': id, 'app.role': role, 'app.client_id': client });
    const make = `insert into api_tokens (id, person_id, client_id, idempotency_key, name, permissions, token_hash,
                                          ending, means, created_at, expires_at)
      values (gen_random_uuid(), $1, app.client_id(), gen_random_uuid(), 'Planning', '{READ_CLIENT}',
              decode(repeat('ab', 32), 'hex'), 'abcd', 'PASSWORD', now(), now() + interval '1 day')`;
    await expect(ask(make, nadia, 'CLIENT_MEMBER', bonnard)).rejects.toThrow(/row-level security/);
    expect(await database.query('select from api_tokens')).toEqual([]);
    await ask(make, claire, 'CLIENT_ADMIN', verdier);
    const revoke = 'update api_tokens set revoked_at = now() where person_id = $1 returning id';
    expect(await ask(revoke, nadia, 'CLIENT_MEMBER', bonnard)).toEqual([]);
    // An admin who is a member now.
    expect(await ask(revoke, claire, 'CLIENT_MEMBER', verdier)).toHaveLength(1);
    await database.query('truncate api_tokens');
  });

  it('makes nothing and becomes nobody', async () => {
    await expect(database.queryAsApi('create table mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(database.queryAsApi('set role portal_owner')).rejects.toThrow(/permission denied/);
  });

  it('shows each the clients that they may see', async () => {
    const seen = async (person: TestPerson, role: Role, clientId = ''): Promise<string[]> => {
      const rows = await database.queryAsApi<{ name: string }>('select name from clients order by name', [], {
        'app.person_id': person.id,
        'app.role': role,
        'app.client_id': clientId,
      });
      return rows.map(({ name }) => name);
    };
    expect(await seen(claire, 'CLIENT_ADMIN', verdier)).toEqual(['Verdier Logistique']);
    expect(await seen(camille, 'ACCOUNT_MANAGER')).toEqual(['Ateliers Bonnard']);
    expect(await seen(helene, 'FINANCE')).toEqual(['Ateliers Bonnard', 'Verdier Logistique']);
    expect(await seen(claire, 'ENGINEER')).toEqual([]);
    // Somebody of a client never counts as staff, whatever client_staff says.
    expect(await seen(camille, 'CLIENT_MEMBER')).toEqual([]);
  });

  it('reveals to who signs in the account that is named, and only that', async () => {
    const rows = await database.queryAsApi<{ email: string }>(
      'select email from people join passwords on person_id = id',
      [],
      { 'app.sign_in_email': claire.email },
    );
    expect(rows).toEqual([{ email: claire.email }]);
  });

  it('reveals the session whose key is given, and only that', async () => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    await portal.client().signIn(nadia.email, PASSWORD);
    const [mine] = await database.query<{ key: string }>(
      `select encode(key_hash, 'hex') as key from sessions where person_id = $1`,
      [claire.id],
    );
    const rows = await database.queryAsApi('select person_id from sessions', [], {
      'app.session_key': mine?.key ?? '',
    });
    expect(rows).toEqual([{ person_id: claire.id }]);
  });

  it('keeps a client’s people from changing those of another, and anybody’s address', async () => {
    const asClaire = { 'app.person_id': claire.id, 'app.role': 'CLIENT_ADMIN', 'app.client_id': verdier };
    expect(
      await database.queryAsApi(
        `update people set language = 'EN' where id = $1 returning id`,
        [nadia.id],
        asClaire,
      ),
    ).toEqual([]);
    await expect(
      database.queryAsApi(`update people set email = 'eve@client.test' where id = $1`, [claire.id], asClaire),
    ).rejects.toThrow(/permission denied/);
  });

  it('appends to the audit trail only what concerns a client that can be seen', async () => {
    const insert = `insert into audit_entries (id, at, actor_id, action, object_type, object_id, client_id, detail)
                    values ($1, now(), app.person_id(), 'test', 'test', $1, $2, '{}')`;
    const asClaire = { 'app.person_id': claire.id, 'app.role': 'CLIENT_ADMIN', 'app.client_id': verdier };
    await database.queryAsApi(insert, [newId(), verdier], asClaire);
    await expect(database.queryAsApi(insert, [newId(), bonnard], asClaire)).rejects.toThrow(
      /row-level security/,
    );
    await expect(database.queryAsApi('delete from audit_entries', [], asClaire)).rejects.toThrow(
      /permission denied/,
    );
    expect(await database.queryAsApi('select distinct client_id from audit_entries', [], asClaire)).toEqual([
      { client_id: verdier },
    ]);
    const asMember = { ...asClaire, 'app.role': 'CLIENT_MEMBER' };
    expect(await database.queryAsApi('select * from audit_entries', [], asMember)).toEqual([]);
  });

  it('never comes back to itself: plans isolation once a statement', async () => {
    const rows = await database.queryAsApi<{ 'QUERY PLAN': string }>('explain select * from contracts', [], {
      'app.person_id': camille.id,
      'app.role': 'ACCOUNT_MANAGER',
    });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/InitPlan/);
    expect(plan).toMatch(/hashed SubPlan/);
  });

  describe('seen from a session', () => {
    it('answers another client’s id as it answers an id of nothing', async () => {
      const browser = portal.client();
      await browser.signIn(claire.email, PASSWORD);
      const query = 'query($id: ID!) { client(id: $id) { id name } }';
      const own = await browser.send(query, { id: verdier });
      expect(own.data).toEqual({ client: { id: verdier, name: 'Verdier Logistique' } });
      const answers = await Promise.all(
        [bonnard, newId(), 'not-even-an-id', ''].map((id) => browser.send(query, { id })),
      );
      for (const { status, data, errors } of answers) {
        expect({ status, data, errors }).toEqual({ status: 200, data: { client: null }, errors: [] });
      }
    });

    it('finds clients by a part of their name, whatever its accents and its case', async () => {
      const oceane = await addClient(database, 'Océane Conseil');
      const rate = await addClient(database, 'Taux_100% Net');
      const finance = portal.client();
      await finance.signIn(helene.email, PASSWORD);
      const found = async (search: string) => {
        const { clients } = await finance.data<{
          clients: { nodes: { name: string }[]; totalCount: number };
        }>('query($search: String) { clients(search: $search) { nodes { name } totalCount } }', { search });
        expect(clients.totalCount).toBe(clients.nodes.length);
        return clients.nodes.map(({ name }) => name);
      };
      for (const search of ['oceane', 'OCÉANE', 'oce\u0301ane', 'ane c']) {
        expect(await found(search)).toEqual(['Océane Conseil']);
      }
      for (const search of ['%', '_', '100%', 'X_1']) expect(await found(search)).toEqual(['Taux_100% Net']);
      for (const search of ['oc_ane', 'o%e', '\\']) expect(await found(search)).toEqual([]);
      await database.query('delete from clients where id = any($1::uuid[])', [[oceane, rate]]);
    });

    it('lists to each the clients that they may see, by name, in pages', async () => {
      const list = `query($search: String, $first: Int, $after: String) {
        clients(search: $search, first: $first, after: $after) { nodes { name } totalCount hasNextPage endCursor }
      }`;
      const finance = portal.client();
      await finance.signIn(helene.email, PASSWORD);
      const first = await finance.data<{ clients: { endCursor: string } }>(list, { first: 1 });
      expect(first).toMatchObject({
        clients: { nodes: [{ name: 'Ateliers Bonnard' }], totalCount: 2, hasNextPage: true },
      });
      expect(await finance.data(list, { first: 1, after: first.clients.endCursor })).toMatchObject({
        clients: { nodes: [{ name: 'Verdier Logistique' }], totalCount: 2, hasNextPage: false },
      });
      expect(await finance.data(list, { search: 'LOGIS' })).toMatchObject({
        clients: { nodes: [{ name: 'Verdier Logistique' }], totalCount: 1 },
      });
      expect(await finance.data(list, { search: '%' })).toMatchObject({
        clients: { nodes: [], totalCount: 0 },
      });
      const client = portal.client();
      await client.signIn(nadia.email, PASSWORD);
      expect(await client.data(list)).toMatchObject({
        clients: { nodes: [{ name: 'Ateliers Bonnard' }], totalCount: 1, hasNextPage: false },
      });
      expect((await finance.send(list, { first: 0 })).errors[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
      });
      expect((await finance.send(list, { after: 'x' })).errors[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
      });
    });
  });
});
