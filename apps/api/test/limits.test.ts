import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { costOf } from '../src/platform/graphql/limits/cost.ts';
import { openAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { Answer, PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { fingerprint, type Fingerprint } from './schema-walk/stored.ts';

const YEAR = 'bookableDays(from: "2026-03-10", until: "2027-03-10") { date bookable }';

/** Asks for the same thing under `count` names. */
const aliases = (count: number, field: string): string =>
  Array.from({ length: count }, (_, index) => `a${String(index)}: ${field}`).join(' ');

/** Fragments of which each uses the next one twice: 2 to the power of `count` fields. */
const explosion = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const inner = index === count - 1 ? 'id' : `...f${String(index + 1)} ...f${String(index + 1)}`;
    return `fragment f${String(index)} on Client { ${inner} }`;
  }).join(' ');

describe('an operation that asks for too much', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let browser: PortalClient;
  let accountId: string;
  let clientId: string;
  let stored: Fingerprint;

  beforeAll(async () => {
    database = await createTestDatabase();
    clientId = await addClient(database, 'Verdier Logistique');
    accountId = (await openAccount(database, clientId)).id;
    const claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    portal = await startTestPortal(database);
    browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
  });

  beforeEach(async () => {
    stored = await fingerprint(database);
  });

  afterEach(async () => {
    // Nothing has changed, the process keeps serving, at once, and what it refused was no bug.
    expect(await fingerprint(database)).toEqual(stored);
    const started = performance.now();
    expect(await browser.data('{ viewer { client { name } } }')).toEqual({
      viewer: { client: { name: 'Verdier Logistique' } },
    });
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(portal.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    await database.query('truncate rate_buckets');
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  const account = (fields: string): string => `{ creditAccount(id: "${accountId}") { ${fields} } }`;

  it.each<[string, () => string, object, string]>([
    [
      'the same figures 600 times',
      () => account(aliases(600, YEAR)),
      { code: 'DOCUMENT_TOO_LONG', limit: 3_000 },
      'A document has at most 3000 tokens.',
    ],
    [
      'a field under 16 names',
      () => account(aliases(16, 'id')),
      { code: 'TOO_MANY_ALIASES', limit: 15, asked: 16 },
      'A document has at most 15 aliases.',
    ],
    [
      'a year of days 15 times',
      () => account(aliases(15, YEAR)),
      { code: 'TOO_COMPLEX', limit: 20_000, asked: expect.any(Number) as number },
      'An operation costs at most 20000.',
    ],
    [
      'fields deeper than 12',
      () => `{ ${'viewer { client { creditAccount { '.repeat(5)} id ${'} } } '.repeat(5)} }`,
      { code: 'DOCUMENT_TOO_DEEP', limit: 12, asked: 16 },
      'Fields are nested at most 12 deep.',
    ],
    [
      'brackets without end',
      () => '{ a '.repeat(65),
      { code: 'DOCUMENT_TOO_DEEP', limit: 64 },
      'At most 64 brackets stand in each other.',
    ],
    [
      'millions of fields through fragments',
      () => `{ viewer { client { ...f0 } } } ${explosion(22)}`,
      { code: 'TOO_MANY_FIELDS', limit: 1_000, asked: expect.any(Number) as number },
      'A document asks for at most 1000 fields, those of fragments counted at each use.',
    ],
    [
      'fragments in a circle',
      () => '{ viewer { client { ...a } } } fragment a on Client { ...b } fragment b on Client { ...a }',
      { code: 'BAD_USER_INPUT' },
      'Cannot spread fragment "a" within itself via "b".',
    ],
    [
      'directives without end',
      () => `{ viewer { person { id ${'@include(if: true) '.repeat(21)} } } }`,
      { code: 'TOO_MANY_DIRECTIVES', limit: 20, asked: 21 },
      'A document has at most 20 directives.',
    ],
    [
      'two operations',
      () => 'query A { viewer { client { id } } } query B { viewer { client { id } } }',
      { code: 'ONE_OPERATION_ONLY', limit: 1, asked: 2 },
      'A document has one operation.',
    ],
    [
      'a subscription, which is for the line of live updates',
      () => `subscription { creditAccountChanged(clientId: "${clientId}") { revision } }`,
      { code: 'SUBSCRIPTIONS_OVER_WEBSOCKET' },
      'Subscriptions are taken over WebSocket, at /live.',
    ],
    [
      'pages of pages',
      () =>
        '{ clients(first: 200) { nodes { creditAccount { movements(first: 200) { nodes { date } } } } } }',
      { code: 'TOO_COMPLEX', limit: 20_000, asked: expect.any(Number) as number },
      'An operation costs at most 20000.',
    ],
    [
      'a document that is JSON',
      () => JSON.stringify(parse('{ viewer { client { id } } }')),
      { code: 'BAD_USER_INPUT' },
      'Syntax Error: Expected Name, found String "kind".',
    ],
    [
      'a document that is no document',
      () => 'true',
      { code: 'BAD_USER_INPUT' },
      'Syntax Error: Unexpected Name "true".',
    ],
  ])('is refused: %s', async (_, document, extensions, message) => {
    const started = performance.now();
    const { status, errors, data } = await browser.send(document());
    expect(performance.now() - started).toBeLessThan(2_000);
    expect([status, data]).toEqual([400, null]);
    expect(errors.map((error) => [error.extensions, error.message])).toContainEqual([extensions, message]);
  });

  it('is refused whose page size is a variable', async () => {
    const document = `query($first: Int!) { clients(first: $first) { nodes { creditAccount { lots { id } } } } }`;
    expect((await browser.send(document, { first: 200_000 })).errors[0]?.extensions['code']).toBe(
      'TOO_COMPLEX',
    );
    expect((await browser.send(document, { first: 20 })).errors).toEqual([]);
  });

  const post = async (body: string, contentType = 'application/json'): Promise<[number, string, string]> => {
    const headers = { 'content-type': contentType, 'x-portal-request': '1' };
    const response = await browser.fetch('/graphql', { method: 'POST', headers, body });
    const { errors } = (await response.json()) as Partial<Answer<null>>;
    return [response.status, String(errors?.[0]?.extensions['code']), String(errors?.[0]?.message)];
  };

  it.each<[string, string, [number, string, string]]>([
    [
      'a batch',
      JSON.stringify([{ query: '{ viewer { client { id } } }' }]),
      [400, 'BAD_USER_INPUT', 'body must be object'],
    ],
    [
      '1 MB of nested JSON',
      `{"query":"{a}","variables":{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}}`,
      [413, 'BAD_USER_INPUT', 'Request body is too large'],
    ],
    [
      'a body that is no JSON',
      '{',
      [400, 'BAD_USER_INPUT', "Body is not valid JSON but content-type is set to 'application/json'"],
    ],
    ['a body that is no object', '"text"', [400, 'BAD_USER_INPUT', 'body must be object']],
    ['a document that is no text', '{"query":{"a":1}}', [400, 'BAD_USER_INPUT', 'body/query must be string']],
    [
      'variables that are no object',
      '{"query":"{ viewer { client { id } } }","variables":[1]}',
      [400, 'BAD_USER_INPUT', 'body/variables must be object,null'],
    ],
    [
      'a prototype',
      '{"query":"{ viewer { client { id } } }","__proto__":{"a":1}}',
      [400, 'BAD_USER_INPUT', "Body is not valid JSON but content-type is set to 'application/json'"],
    ],
  ])('is refused: %s', async (_, body, expected) => {
    expect(await post(body)).toEqual(expected);
  });

  it('does no harm nested as deep as a body may be', async () => {
    const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;
    const [status] = await post(`{"query":"{ viewer { client { id } } }","variables":{"a":${deep}}}`);
    expect(status).toBeLessThan(500);
  });

  it('is told when to come back, through whichever replica it asks', async () => {
    const second = await startTestPortal(database);
    try {
      const document = `{ clients(first: 200) { nodes { creditAccount { lots { id from until granted } } } totalCount } }`;
      const twin = second.client();
      for (const [name, value] of browser.cookies) twin.cookies.set(name, value);
      const answers: Answer<unknown>[] = [];
      for (let asked = 0; asked < 40 && answers.at(-1)?.status !== 429; asked += 1) {
        answers.push(await (asked % 2 === 0 ? browser : twin).send(document));
      }
      const [refused, ...passed] = answers.reverse();
      expect(passed.length).toBeGreaterThan(10);
      expect(passed.flatMap(({ errors }) => errors)).toEqual([]);
      expect(passed[0]?.headers.get('ratelimit-limit')).toBe('200000');
      expect(Number(passed[0]?.headers.get('ratelimit-remaining'))).toBeLessThan(20_000);
      expect(refused?.errors).toEqual([
        {
          message: expect.stringMatching(/^Too much at once: try again in \d+ s\.$/) as string,
          extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) as number },
        },
      ]);
      const seconds = Number(refused?.headers.get('retry-after'));
      expect(seconds).toBe(refused?.errors[0]?.extensions['retryAfterSeconds']);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
    } finally {
      await second.stop();
    }
  });

  it.each([
    [
      'a document that nobody knows',
      { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
    ],
    ['what is no operation', { query: 1 }],
    ['nothing at all', ''],
  ])('takes its points from whoever sends %s', async (_, body) => {
    await database.query(
      `insert into rate_buckets select 'person:' || id, statement_timestamp() + interval '2 min' from people
       on conflict (bucket) do update set full_at = excluded.full_at`,
    );
    const response = await browser.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-request': '1' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({
      data: null,
      errors: [
        {
          message: expect.stringMatching(/^Too much at once: try again in \d+ s\.$/) as string,
          extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) as number },
        },
      ],
    });
    await database.query('truncate rate_buckets');
  });

  it('takes its points from the network of who is not signed in: of IPv6 the customer’s half of the address', async () => {
    const behindProxy = await startTestPortal(database, { trustedProxies: ['127.0.0.1'] });
    try {
      const leftOf = async (address: string): Promise<number> => {
        const guest = behindProxy.client();
        const { headers } = await guest.send(
          '{ viewer { person { id } } }',
          {},
          { 'x-forwarded-for': address },
        );
        expect(headers.get('ratelimit-limit')).toBe('60000');
        return Number(headers.get('ratelimit-remaining'));
      };
      await database.query(
        `insert into rate_buckets values ('address:2001:db8:7:7::/64', statement_timestamp() + interval '30 s')`,
      );
      expect(await leftOf('2001:db8:7:7:1::1')).toBeLessThan(31_000);
      expect(await leftOf('2001:db8:7:7:ffff:2:3:4')).toBeLessThan(31_000);
      expect(await leftOf('2001:db8:7:8::1')).toBeGreaterThan(59_000);
      expect(await leftOf('203.0.113.7')).toBeGreaterThan(59_000);
    } finally {
      await behindProxy.stop();
    }
  });

  it('cannot spend one budget twice by asking at once', async () => {
    const document = '{ viewer { client { id } } }';
    const fullAt = async (): Promise<number> => {
      const [bucket] = await database.query<{ at: number }>(
        "select max(extract(epoch from full_at))::float8 as at from rate_buckets where bucket like 'address:%'",
      );
      return bucket?.at ?? 0;
    };
    await database.query(
      `insert into rate_buckets select 'address:' || a, statement_timestamp() + interval '50 s'
       from unnest(array['127.0.0.1', '::1', '::ffff:127.0.0.1']) a
       on conflict (bucket) do update set full_at = excluded.full_at`,
    );
    const before = await fullAt();
    await portal.client().send(document);
    const once = (await fullAt()) - before;
    const answers = await Promise.all(Array.from({ length: 20 }, () => portal.client().send(document)));
    const passed = answers.filter(({ status }) => status === 200).length;
    expect(answers.length - passed).toBe(answers.filter(({ status }) => status === 429).length);
    expect((await fullAt()) - before).toBeCloseTo((passed + 1) * once, 3);
  });
});

describe('the cost of an operation', () => {
  it('is one for each field, times the page or the usual length of what it stands in', async () => {
    const { buildSchema } = await import('graphql');
    const schema = buildSchema(await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'));
    const cost = (document: string, variables = {}): number => costOf(schema, parse(document), variables);
    expect(cost('{ viewer { client { id } } }')).toBe(3);
    expect(cost('{ clients(first: 20) { nodes { id } totalCount } }')).toBe(1 + 20 * 3);
    expect(cost('{ clients(first: 20) { nodes { documents { id } } } }')).toBe(1 + 20 * (1 + 1 + 10));
    expect(cost('{ clients(first: 2) { nodes { contracts { nodes { id } } } } }')).toBe(
      1 + 2 * (1 + 1 + 20 * 2),
    );
    expect(cost('query($n: Int = 7) { clients(first: $n) { totalCount } }')).toBe(8);
  });
});
