import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getIntrospectionQuery } from 'graphql';
import { verifyTrail } from '../src/platform/database/trail/verify-trail.ts';
import { isApiToken, newApiToken } from '../src/platform/session/api-token.ts';
import { CREATE, REVOKE, useApiTokens, type ApiTokenParts } from './harness/api-tokens.ts';
import { bookInput } from './harness/booking.ts';
import { givePasskey, PASSWORD } from './harness/people.ts';
import { PortalClient, type Answer } from './harness/portal-client.ts';
import { startTestPortal, TEST_NOW } from './harness/test-portal.ts';

const BOOK =
  'mutation($input: BookInput!) { book(input: $input) { __typename ... on Booked { bookings { id } } } }';

describe('an API token', () => {
  const { parts, create, ask } = useApiTokens();
  let database: ApiTokenParts['database'];
  let portal: ApiTokenParts['portal'];
  let claire: ApiTokenParts['claire'];
  let julien: ApiTokenParts['julien'];
  let account: ApiTokenParts['account'];
  let browser: ApiTokenParts['browser'];

  beforeEach(() => {
    ({ database, portal, claire, julien, account, browser } = parts);
  });

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
        for (const query of [NAME, getIntrospectionQuery()]) {
          const refused = await client.send(query);
          expect([refused.status, refused.data]).toEqual([403, null]);
          expect(refused.errors.map(({ extensions }) => extensions)).toEqual([
            { code: 'TRUSTED_DOCUMENTS_ONLY' },
          ]);
        }
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
});
