import { addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { until } from './harness/until.ts';
import { fingerprint } from './schema-walk/stored.ts';

const VIEWER = '{ viewer { person { id } } }';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { __typename } }';

const JSON_ONLY = 'The content type must be application/json.';

/** How a request that is not the portal's own is answered. */
const refusal = (message: string) => ({
  data: null,
  errors: [{ message, extensions: { code: 'CROSS_SITE_REQUEST' } }],
});

describe('the way of a request', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let thomas: TestPerson;

  beforeAll(async () => {
    database = await createTestDatabase();
    thomas = await addPerson(database, 'Thomas Girard', 'ADMIN');
    portal = await startTestPortal(database);
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  describe('comes from the portal’s own pages', () => {
    it.each([
      [
        'without the portal’s header',
        { 'x-portal-request': '' },
        'The header x-portal-request: 1 is missing.',
      ],
      [
        'from another origin',
        { origin: 'https://elsewhere.example' },
        'The request comes from another origin.',
      ],
      ['from no origin that can be named', { origin: 'null' }, 'The request comes from another origin.'],
      ['from another site', { 'sec-fetch-site': 'cross-site' }, 'The request comes from another site.'],
      ['from a sibling host', { 'sec-fetch-site': 'same-site' }, 'The request comes from another site.'],
      ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, JSON_ONLY],
      ['as plain text', { 'content-type': 'text/plain' }, JSON_ONLY],
      ['as a bare query', { 'content-type': 'application/graphql' }, JSON_ONLY],
    ])('is refused %s', async (_, headers, message) => {
      const browser = portal.client();
      await browser.signIn(thomas.email, PASSWORD);
      const before = await fingerprint(database);
      const answer = await browser.send('mutation { changeLanguage(language: EN) { id } }', {}, headers);
      expect(answer).toMatchObject({
        status: 403,
        data: null,
        errors: [{ message, extensions: { code: 'CROSS_SITE_REQUEST' } }],
      });
      expect(await fingerprint(database)).toEqual(before);
      // The same request, as the portal's own page sends it, is taken by the same process.
      const query = '{ viewer { person { language } } }';
      expect(await browser.data(query)).toEqual({ viewer: { person: { language: 'FR' } } });
    });

    it.each(['POST', 'GET'])(
      'is refused from another site however its address is written: %s',
      async (method) => {
        const address = method === 'GET' ? `/%67raphql?query=${encodeURIComponent(VIEWER)}` : '/%67raphql';
        const response = await portal.client().fetch(address, {
          method,
          headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
          ...(method === 'GET' ? {} : { body: JSON.stringify({ query: VIEWER }) }),
        });
        expect([response.status, await response.json()]).toEqual([
          403,
          refusal(
            method === 'GET' ? 'The API takes POST only.' : 'The header x-portal-request: 1 is missing.',
          ),
        ]);
      },
    );

    it('is refused as a link', async () => {
      const response = await portal.client().fetch(`/graphql?query=${encodeURIComponent(VIEWER)}`, {
        headers: { 'x-portal-request': '1', 'content-type': 'application/json' },
      });
      expect([response.status, await response.json()]).toEqual([403, refusal('The API takes POST only.')]);
    });

    it('is answered with the portal’s own origin', async () => {
      const answer = await portal
        .client()
        .send(VIEWER, {}, { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' });
      expect(answer.status).toBe(200);
      expect(answer.data).toEqual({ viewer: null });
    });
  });

  describe('carries the session in a cookie', () => {
    const cookieOf = async (at: TestPortal): Promise<string> => {
      const input = { email: thomas.email, password: PASSWORD };
      const { headers } = await at.client().send(SIGN_IN, { input });
      return headers.getSetCookie().join();
    };

    it('with a plain name on http://localhost', async () => {
      expect(await cookieOf(portal)).toMatch(/^portal=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    });

    it('that https alone carries, for this host alone, elsewhere', async () => {
      const behindProxy = await startTestPortal(database, { url: new URL('https://portal.example.com') });
      try {
        expect(await cookieOf(behindProxy)).toMatch(
          /^__Host-portal=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
        );
      } finally {
        await behindProxy.stop();
      }
    });

    it('that is cleared with the attributes it was set with', async () => {
      const { headers } = await portal.client().send('mutation { signOut { ok } }');
      expect(headers.getSetCookie().join()).toMatch(
        /^portal=; (Max-Age=0; )?Path=\/; Expires=Thu, 01 Jan 1970 .*HttpOnly; SameSite=Lax$/,
      );
    });
  });

  describe('that fails is told in one form', () => {
    it('when nobody is signed in', async () => {
      const { status, errors } = await portal.client().send('{ clients { totalCount } }');
      expect(status).toBe(200);
      expect(errors).toEqual([
        {
          message: 'Sign in first.',
          locations: [{ line: 1, column: 3 }],
          path: ['clients'],
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ]);
    });

    it.each([
      ['a field that does not exist', '{ clients { secret } }', {}],
      ['no query', '', {}],
      [
        'a variable of another type',
        'query($first: Int!) { clients(first: $first) { totalCount } }',
        { first: 'x' },
      ],
    ])('when the query has %s', async (_, query, variables) => {
      const { errors, status } = await portal.client().send(query, variables);
      expect(status).toBeLessThan(500);
      expect(errors.length).toBeGreaterThan(0);
      for (const { extensions } of errors) expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
    });

    it('when the body is no JSON, or too large', async () => {
      const before = await fingerprint(database);
      for (const [body, expected, message] of [
        ['{', 400, "Body is not valid JSON but content-type is set to 'application/json'"],
        [JSON.stringify({ query: `# ${'x'.repeat(200_000)}` }), 413, 'Request body is too large'],
      ] as const) {
        const response = await portal.client().fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-portal-request': '1' },
          body,
        });
        expect(response.status).toBe(expected);
        expect(await response.json()).toEqual({
          data: null,
          errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }],
        });
      }
      expect(await fingerprint(database)).toEqual(before);
    });

    it('in other characters than UTF-8 is not read', async () => {
      const before = await fingerprint(database);
      const answers: [string, number][] = [];
      for (const charset of ['utf-16', 'iso-8859-1', '"UTF-16"', 'utf-8', '"UTF-8"']) {
        const type = `application/json; charset=${charset}`;
        const { status } = await portal.client().send('{ portal { today } }', {}, { 'content-type': type });
        answers.push([charset, status]);
      }
      expect(answers).toEqual([
        ['utf-16', 415],
        ['iso-8859-1', 415],
        ['"UTF-16"', 415],
        ['utf-8', 200],
        ['"UTF-8"', 200],
      ]);
      expect(await fingerprint(database)).toEqual(before);
    });

    it('when it meets a bug: logged once under the reference that the person sees, and nothing of it leaves', async () => {
      const browser = portal.client();
      await browser.signIn(thomas.email, PASSWORD);
      await database.query('alter table clients rename column name to label');
      portal.log.length = 0;
      try {
        const { errors, data } = await browser.send('{ clients { nodes { name } totalCount } }');
        const reference = errors[0]?.extensions['reference'];
        expect(data).toBeNull();
        expect(errors).toHaveLength(1);
        expect(errors[0]?.extensions).toEqual({
          code: 'INTERNAL',
          reference: expect.stringMatching(/^[0-9A-F]{10}$/) as string,
        });
        expect(JSON.stringify(errors)).not.toMatch(/select|label|\.ts|stack|does not exist/);
        const told = portal.log.filter(({ level }) => (level as number) > 30);
        expect(told).toHaveLength(1);
        expect(told[0]).toMatchObject({
          level: 50,
          reference,
          err: { message: expect.stringMatching(/name/) as string },
        });
      } finally {
        await database.query('alter table clients rename column label to name');
      }
    });

    it('when a text holds what no text of the database can', async () => {
      portal.log.length = 0;
      const answer = await portal
        .client()
        .send(SIGN_IN, { input: { email: 'a\u0000b', password: PASSWORD } });
      expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(portal.log.filter(({ level }) => (level as number) > 30)).toEqual([]);
    });

    it('when the address is nothing', async () => {
      const response = await portal.client().fetch('/api/nothing', { method: 'POST' });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    });
  });

  it('gives its connection back when the browser goes away in the middle', async () => {
    const browser = portal.client();
    await browser.signIn(thomas.email, PASSWORD);
    const body = JSON.stringify({ query: '{ clients { nodes { id name } totalCount } }' });
    const headers = { 'content-type': 'application/json', 'x-portal-request': '1' };
    const abandoned = Array.from({ length: 60 }, async (_, index) => {
      const signal = AbortSignal.timeout(index + 1);
      await browser.fetch('/graphql', { method: 'POST', headers, body, signal }).catch(() => undefined);
    });
    await Promise.all(abandoned);
    expect(await browser.data('{ clients { totalCount } }')).toEqual({ clients: { totalCount: 0 } });
    const held = `select state from pg_stat_activity where usename = 'portal_api' and datname = current_database()
                  and state like 'idle in transaction%'`;
    await until(async () => (await database.query(held)).length === 0);
  });

  it('comes from where a trusted proxy says that it comes from; what anybody else says of it counts for nothing', async () => {
    const behind = await startTestPortal(database, { trustedProxies: ['127.0.0.0/8', '::1'] });
    const addressOf = async (at: TestPortal, forwarded: string): Promise<unknown> => {
      await database.query('truncate rate_buckets');
      const browser = at.client();
      const headers = { 'x-forwarded-for': forwarded, 'x-real-ip': '192.0.2.1', forwarded: 'for=192.0.2.2' };
      await browser.send(
        'mutation($email: String!) { requestPasswordReset(email: $email) { __typename } }',
        { email: 'nobody@client.test' },
        headers,
      );
      const buckets = await database.query<{ bucket: string }>(
        `select bucket from rate_buckets where bucket like 'address:%'`,
      );
      return buckets.map(({ bucket }) => bucket.replace('address:', ''));
    };
    try {
      const [here] = (await addressOf(portal, '198.51.100.7')) as string[];
      expect(here).toMatch(/^(::ffff:)?127\.0\.0\.1$|^::1/);
      expect(await addressOf(behind, '198.51.100.7')).toEqual(['198.51.100.7']);
      // The proxy adds whom it has seen at the end: what the person wrote before it is theirs.
      expect(await addressOf(behind, '203.0.113.1, 198.51.100.8')).toEqual(['198.51.100.8']);
    } finally {
      await behind.stop();
    }
  });

  it('gets the security headers with every answer', async () => {
    for (const path of ['/healthz', '/graphql', '/nothing-here']) {
      const { headers } = await portal.client().fetch(path);
      // The whole of it: no other origin is in any directive, and what has none is refused.
      const policy = headers.get('content-security-policy')?.replaceAll(/'nonce-[0-9a-f]{32}'/g, 'NONCE');
      expect(policy?.split(';')).toEqual([
        `default-src 'none'`,
        `script-src 'self' NONCE`,
        `style-src 'self' NONCE`,
        `img-src 'self' data:`,
        `font-src 'self' data:`,
        `connect-src 'self'`,
        `manifest-src 'self'`,
        `object-src 'none'`,
        `base-uri 'none'`,
        `form-action 'self'`,
        `frame-ancestors 'none'`,
      ]);
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*publickey-credentials-get=\(self\)/);
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('is answered compressed when that is worth it and the browser takes %s', async (accepted, expected) => {
    const encodingOf = async (query: string): Promise<string | null> => {
      const response = await portal.client().fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-portal-request': '1', 'accept-encoding': accepted },
        body: JSON.stringify({ query }),
      });
      expect(await response.json()).toHaveProperty('data');
      return response.headers.get('content-encoding');
    };
    expect(await encodingOf('{ __schema { types { name description } } }')).toBe(expected);
    expect(await encodingOf(VIEWER)).toBeNull();
  });

  it('is answered by health probes without a session', async () => {
    const alive = await portal.client().fetch('/healthz');
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await portal.client().fetch('/readyz');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });
});
