import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getIntrospectionQuery } from 'graphql';
import { verifyTrail } from '../src/platform/database/trail/verify-trail.ts';
import { isApiToken, newApiToken } from '../src/platform/session/api-token.ts';
import { bookInput } from './harness/booking.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { confirm } from './harness/factors.ts';
import { addClient, addPerson, givePasskey, PASSWORD, type TestPerson } from './harness/people.ts';
import { PortalClient, type Answer } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const CREATE = `mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  __typename
  ... on ApiTokenCreated { token apiToken { id name permissions ending createdAt expiresAt revokedAt lastUsedAt } }
  ... on ApiTokenCreatedBefore { apiToken { id } }
  ... on InvalidApiToken { field }
  ... on TooManyApiTokens { most }
} }`;
const REVOKE = `mutation($id: ID!) { revokeApiToken(id: $id) {
  __typename ... on ApiTokenRevoked { apiToken { revokedAt } } ... on NotFound { id }
} }`;
const BOOK =
  'mutation($input: BookInput!) { book(input: $input) { __typename ... on Booked { bookings { id } } } }';

interface Created {
  readonly __typename: string;
  readonly token: string;
  readonly apiToken: { readonly id: string; readonly ending: string };
}

describe('an API token', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let claire: TestPerson;
  let julien: TestPerson;
  let account: TestAccount;
  let browser: PortalClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    const clientId = await addClient(database, 'Verdier Logistique');
    account = await openAccount(database, clientId);
    claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    julien = await addPerson(database, 'Julien Moreau', 'CLIENT_MEMBER', clientId);
    await grantGoodwill(database, account, claire.id, { halfDays: 40, from: '2026-01-01' });
    portal = await startTestPortal(database);
  });

  beforeEach(async () => {
    await database.query('truncate api_tokens, rate_buckets');
    browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
  });

  afterEach(async () => {
    portal.setClock(TEST_NOW);
    await database.query('update people set deactivated_at = null');
    await database.query(`update people set role = 'CLIENT_ADMIN' where id = $1`, [claire.id]);
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  const create = async (wish: Record<string, unknown> = {}, by = browser): Promise<Created> => {
    const input = {
      idempotencyKey: randomUUID(),
      name: 'Tableau de bord',
      days: 30,
      permissions: ['READ_CLIENT'],
      ...wish,
    };
    return (await by.data<{ createApiToken: Created }>(CREATE, { input })).createApiToken;
  };

  /** Asks as a program does: a token, JSON, and nothing that browsers have. */
  const ask = async (
    token: string,
    query: string,
    variables: object = {},
    at: TestPortal = portal,
  ): Promise<Answer<Record<string, unknown> | null>> => {
    const response = await fetch(new URL('/graphql', at.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Answer<null>;
    return { status: response.status, headers: response.headers, data, errors };
  };

  const NAME = '{ viewer { person { name } client { name } } }';
  const CLAIRE = { viewer: { person: { name: 'Claire Fontaine' }, client: { name: 'Verdier Logistique' } } };

  it('is shown once, asks in its owner’s name, and is stored as a hash', async () => {
    const { token, apiToken } = await create();
    expect(isApiToken(token)).toBe(true);
    expect(apiToken).toEqual({
      id: expect.any(String) as string,
      name: 'Tableau de bord',
      permissions: ['READ_CLIENT'],
      ending: token.slice(-4),
      createdAt: '2026-03-10T09:00:00Z',
      expiresAt: '2026-04-09T09:00:00Z',
      revokedAt: null,
      lastUsedAt: null,
    });
    const { status, data, headers } = await ask(token, NAME);
    expect([status, data]).toEqual([200, CLAIRE]);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('ratelimit-limit')).toBe('100000');
    const [stored] = await database.query<{ row: string; hash: string }>(
      `select row_to_json(api_tokens)::text as row, encode(token_hash, 'hex') as hash from api_tokens`,
    );
    expect(stored?.row).not.toContain(token.slice(4, 30));
    expect(stored?.hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(await browser.data('{ apiTokens { lastUsedAt } }')).toEqual({
      apiTokens: [{ lastUsedAt: '2026-03-10T09:00:00Z' }],
    });
  });

  it('takes queries of one’s own, introspection too, where a session takes the pages’ documents only', async () => {
    const strict = await startTestPortal(database, { freeFormQueries: false });
    try {
      const { token } = await create();
      expect((await ask(token, getIntrospectionQuery(), {}, strict)).errors).toEqual([]);
      const session = new PortalClient(strict.address);
      for (const [name, value] of browser.cookies) session.cookies.set(name, value);
      for (const client of [session, new PortalClient(strict.address)]) {
        const refused = await client.send(NAME);
        expect([refused.status, refused.data]).toEqual([403, null]);
        expect(refused.errors.map(({ extensions }) => extensions)).toEqual([
          { code: 'TRUSTED_DOCUMENTS_ONLY' },
        ]);
      }
      const manifest = JSON.parse(
        await readFile(
          new URL('../../web/src/shared/graphql/__generated__/persisted-documents.json', import.meta.url),
          'utf8',
        ),
      ) as Record<string, string>;
      const [hash = '', document] =
        Object.entries(manifest).find(([, text]) => text.includes('query SignInPage')) ?? [];
      expect(hash.replace('sha256:', '')).toBe(
        createHash('sha256')
          .update(document ?? '')
          .digest('hex'),
      );
      const byHash = async (sha256Hash: unknown): Promise<Partial<Answer<object>>> =>
        (
          await session.fetch('/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-portal-request': '1' },
            body: JSON.stringify({ query: NAME, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
          })
        ).json() as Promise<Partial<Answer<object>>>;
      expect((await byHash(hash.replace('sha256:', ''))).data).toHaveProperty('portal');
      for (const unknown of ['0'.repeat(64), '__proto__', 1, null, {}]) {
        expect((await byHash(unknown)).errors?.[0]?.extensions).toEqual({ code: 'UNKNOWN_DOCUMENT' });
      }
    } finally {
      await strict.stop();
    }
  });

  it('opens nothing when it is none, revoked or ended, and never falls back on a session', async () => {
    const { token, apiToken } = await create({ days: 1 });
    const refused = async (text: string): Promise<void> => {
      const response = await browser.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: text },
        body: JSON.stringify({ query: NAME }),
      });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer error="invalid_token"',
      ]);
      expect(await response.json()).toMatchObject({
        data: null,
        errors: [{ extensions: { code: 'INVALID_TOKEN' } }],
      });
    };
    for (const text of ['', 'Bearer', 'Bearer x', 'Basic abc', `Bearer ${newApiToken()}`, `Bearer ${token}x`])
      await refused(text);
    portal.setClock('2026-03-11T09:59:59+01:00');
    expect((await ask(token, NAME)).data).toEqual(CLAIRE);
    portal.setClock('2026-03-11T10:00:00+01:00');
    await refused(`Bearer ${token}`);
    portal.setClock(TEST_NOW);
    await browser.signIn(claire.email, PASSWORD);
    expect(await browser.data(REVOKE, { id: apiToken.id })).toEqual({
      revokeApiToken: { __typename: 'ApiTokenRevoked', apiToken: { revokedAt: '2026-03-10T09:00:00Z' } },
    });
    await refused(`Bearer ${token}`);
  });

  it('does what it was given the permission for', async () => {
    const reading = (await create()).token;
    const booking = (await create({ permissions: ['READ_CLIENT', 'BOOK_DAYS'] })).token;
    const input = bookInput(account.id, [{ date: '2026-04-01', slot: 'MORNING' }]);
    expect((await ask(reading, BOOK, { input })).errors[0]?.extensions).toEqual({
      code: 'NOT_WITH_THIS_TOKEN',
    });
    expect((await ask(booking, BOOK, { input })).data).toMatchObject({ book: { __typename: 'Booked' } });
    expect(
      await database.query(`select actor_id from audit_entries where action = 'booking.requested' limit 1`),
    ).toEqual([{ actor_id: claire.id }]);
  });

  it('is named by the trail beside its owner, in the journal, and in the chain that is verified', async () => {
    const { token, apiToken } = await create({ name: 'Planning', permissions: ['READ_CLIENT', 'BOOK_DAYS'] });
    const input = bookInput(account.id, [{ date: '2026-04-02', slot: 'MORNING' }]);
    expect((await ask(token, BOOK, { input })).data).toMatchObject({ book: { __typename: 'Booked' } });
    await browser.data(BOOK, { input: bookInput(account.id, [{ date: '2026-04-02', slot: 'AFTERNOON' }]) });
    const { auditEntries } = await browser.data<{ auditEntries: { nodes: unknown[] } }>(
      `{ auditEntries(filter: { action: "booking.requested" }, first: 2) { nodes { actor { id } token { id name } } } }`,
    );
    expect(auditEntries.nodes).toEqual(
      expect.arrayContaining([
        { actor: { id: claire.id }, token: { id: apiToken.id, name: 'Planning' } },
        { actor: { id: claire.id }, token: null },
      ]),
    );
    const found = await browser.data<{ auditEntries: { totalCount: number } }>(
      `{ auditEntries(filter: { search: "planning", action: "booking.requested" }) { totalCount } }`,
    );
    expect(found.auditEntries.totalCount).toBe(1);
    const chains = await verifyTrail(database.ownerUrl);
    expect(chains.flatMap(({ tampering }) => tampering)).toEqual([]);
  });

  it('is named in the trail by who asks with it alone', async () => {
    const { apiToken } = await create({ name: 'Planning' });
    const forge = (personId: string, name: string) =>
      database.queryAsApi(
        `insert into audit_entries (id, at, actor_id, action, object_type, object_id, detail, token_id, token_name)
         values (gen_random_uuid(), now(), $1, 'job.retried', 'job', gen_random_uuid(), '{}', $2, $3)`,
        [personId, apiToken.id, name],
        { 'app.person_id': personId, 'app.role': 'CLIENT_ADMIN' },
      );
    await expect(forge(julien.id, 'Planning')).rejects.toThrow('row-level security');
    await expect(forge(claire.id, 'Another')).rejects.toThrow('row-level security');
    await forge(claire.id, 'Planning');
  });

  it('never manages tokens, languages, sessions or sign-ins', async () => {
    const { token, apiToken } = await create({ permissions: ['READ_CLIENT', 'READ_INVOICES', 'BOOK_DAYS'] });
    const input = { idempotencyKey: randomUUID(), name: 'x', days: 1, permissions: ['READ_CLIENT'] };
    for (const [document, variables] of [
      [CREATE, { input }],
      [REVOKE, { id: apiToken.id }],
      ['{ apiTokens { id } }', {}],
      ['mutation { changeLanguage(language: EN) { id } }', {}],
      ['mutation { signOut { ok } }', {}],
      [
        `mutation { signIn(input: { email: "${claire.email}", password: "${PASSWORD}" }) { __typename } }`,
        {},
      ],
    ] as const) {
      expect((await ask(token, document, variables)).errors[0]?.extensions).toEqual({
        code: 'NOT_WITH_THIS_TOKEN',
      });
    }
  });

  it('reads nothing of what is its owner’s own affair, beside what it may read', async () => {
    const { token } = await create({ permissions: ['READ_CLIENT', 'READ_INVOICES', 'BOOK_DAYS'] });
    for (const field of [
      'notifications { nodes { __typename } }',
      'unreadNotifications',
      'notificationChoices { __typename }',
    ]) {
      const { errors } = await ask(token, `{ viewer { person { name } ${field} } }`);
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_WITH_THIS_TOKEN' }]);
    }
    expect((await ask(token, NAME)).data).toEqual(CLAIRE);
  });

  it('follows its owner: a lost role and a deactivation hold from the next request on', async () => {
    const { token } = await create();
    await database.query(`update people set role = 'CLIENT_MEMBER' where id = $1`, [claire.id]);
    expect((await ask(token, NAME)).status).toBe(401);
    await database.query(`update people set role = 'CLIENT_ADMIN' where id = $1`, [claire.id]);
    expect((await ask(token, NAME)).status).toBe(200);
    await database.query('update people set deactivated_at = $1 where id = $2', [TEST_NOW, claire.id]);
    expect((await ask(token, NAME)).status).toBe(401);
  });

  it('opens nothing while its owner must have a second factor and has none', async () => {
    const { token } = await create();
    await database.query(
      `insert into sign_in_policies (client_id, second_factor_required_since) values ($1, $2)`,
      [account.clientId, TEST_NOW],
    );
    try {
      expect((await ask(token, NAME)).status).toBe(401);
      await givePasskey(database, claire.id);
      expect((await ask(token, NAME)).data).toEqual(CLAIRE);
    } finally {
      await database.query('truncate passkeys, sign_in_policies cascade');
    }
  });

  it('is not for a client’s members', async () => {
    const member = portal.client();
    await member.signIn(julien.email, PASSWORD);
    const input = { idempotencyKey: randomUUID(), name: 'x', days: 1, permissions: ['READ_CLIENT'] };
    expect((await member.send(CREATE, { input })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(await database.query('select from api_tokens')).toEqual([]);
  });

  it.each([
    [{ name: '  ' }, 'NAME'],
    [{ name: 'x'.repeat(61) }, 'NAME'],
    [{ name: 'a\nb' }, 'NAME'],
    [{ days: 0 }, 'DAYS'],
    [{ days: 366 }, 'DAYS'],
    [{ permissions: [] }, 'PERMISSIONS'],
    [{ permissions: ['BOOK_DAYS'] }, 'PERMISSIONS'],
    [{ permissions: ['READ_CLIENT', 'MANAGE_INVOICES'] }, 'PERMISSIONS'],
  ])('is not made with %j', async (wish, field) => {
    expect(await create(wish)).toEqual({ __typename: 'InvalidApiToken', field });
    expect(await database.query('select from api_tokens')).toEqual([]);
  });

  it('is made once however often the wish is sent, and twenty are enough', async () => {
    const idempotencyKey = randomUUID();
    const made = await Promise.all(Array.from({ length: 8 }, () => create({ idempotencyKey })));
    expect(made.map(({ __typename }) => __typename).sort()).toEqual([
      'ApiTokenCreated',
      ...Array<string>(7).fill('ApiTokenCreatedBefore'),
    ]);
    const more = await Promise.all(Array.from({ length: 22 }, () => create()));
    expect(more.filter(({ __typename }) => __typename === 'ApiTokenCreated')).toHaveLength(19);
    expect(more.find(({ __typename }) => __typename !== 'ApiTokenCreated')).toEqual({
      __typename: 'TooManyApiTokens',
      most: 20,
    });
  });

  it('is no other than the wish under its key was for', async () => {
    const idempotencyKey = randomUUID();
    await create({ idempotencyKey });
    for (const changed of [{ name: 'Autre' }, { days: 31 }, { permissions: ['READ_CLIENT', 'BOOK_DAYS'] }]) {
      expect(await create({ idempotencyKey, ...changed })).toEqual({ __typename: 'KeyReused' });
    }
    expect(await create({ idempotencyKey })).toMatchObject({ __typename: 'ApiTokenCreatedBefore' });
    expect(await database.query('select from api_tokens')).toHaveLength(1);
  });

  it('is made by who has just proved who they are, and its owner is told by mail', async () => {
    await database.query('delete from mails');
    portal.setClock('2026-03-10T10:10:00+01:00');
    expect(await create()).toEqual({ __typename: 'RecentAuthenticationRequired' });
    expect(await database.query('select from api_tokens')).toEqual([]);
    expect(await confirm(browser, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'IdentityConfirmed' });
    expect(await create()).toMatchObject({ __typename: 'ApiTokenCreated' });
    expect(await database.query('select to_address as to, subject from mails')).toEqual([
      { to: claire.email, subject: 'Un jeton d’API a été créé pour votre compte' },
    ]);
  });

  it('is its owner’s alone', async () => {
    const { apiToken } = await create();
    const member = portal.client();
    await member.signIn(julien.email, PASSWORD);
    expect(await member.data('{ apiTokens { id } }')).toEqual({ apiTokens: [] });
    for (const id of [apiToken.id, randomUUID(), 'x']) {
      expect(await member.data(REVOKE, { id })).toEqual({ revokeApiToken: { __typename: 'NotFound', id } });
    }
    const settings = { 'app.person_id': julien.id, 'app.role': 'CLIENT_MEMBER' };
    expect(await database.queryAsApi('select from api_tokens', [], settings)).toEqual([]);
    expect(await database.queryAsApi('select from api_tokens')).toEqual([]);
  });

  it('leaves a trail of its making and its end, without the token', async () => {
    const { token, apiToken } = await create();
    await browser.data(REVOKE, { id: apiToken.id });
    await browser.data(REVOKE, { id: apiToken.id });
    const trail = await database.query<{ action: string; object_id: string; detail: object }>(
      `select action, object_id, detail from audit_entries where object_type = 'api_token' and object_id = $1
       order by at, position`,
      [apiToken.id],
    );
    expect(trail).toEqual([
      {
        action: 'api_token.created',
        object_id: apiToken.id,
        detail: { name: 'Tableau de bord', permissions: ['READ_CLIENT'], days: 30 },
      },
      { action: 'api_token.revoked', object_id: apiToken.id, detail: { name: 'Tableau de bord' } },
    ]);
    expect(JSON.stringify([trail, portal.log])).not.toContain(token.slice(4, 30));
  });
});
