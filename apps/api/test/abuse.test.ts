import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buildSchema, OperationTypeNode } from 'graphql';
import { newId } from '../src/platform/ids/new-id.ts';
import { grantDeploy, openAccount, type TestAccount } from './harness/credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { fieldsWithArguments, placesIn, variablesFor } from './schema-walk/operations.ts';
import { fingerprint, type Fingerprint } from './schema-walk/stored.ts';
import { UNLIMITED } from './schema-walk/unlimited.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));

/** Every place of the schema that takes a text; signing out would end the walk. */
const texts = fieldsWithArguments(schema)
  .filter(({ operation }) => operation !== OperationTypeNode.SUBSCRIPTION)
  .flatMap((field) => placesIn(field, 'String').map((place) => ({ field, place })));

/** Texts that are code, control, or too much somewhere; markup is in markup-in-texts.test.ts. */
const ODD: Readonly<Record<string, string>> = {
  sql: `'; drop table people; --`,
  template: '{{7*7}}${7*7}<%= 7*7 %>',
  nul: 'a\u0000b',
  bidi: 'a\u202Egnp.exe\u2066',
  surrogate: 'a\ud800b',
  lines: 'a\r\nBcc: x@y.test\r\n\r\nb',
  combining: `a${'\u0301'.repeat(500)}`,
  emoji: '👩‍👩‍👧‍👦'.repeat(20),
  path: '../../../../etc/passwd',
  long: 'x'.repeat(90_000),
  prototype: '__proto__',
};

let database: TestDatabase;
let portal: TestPortal;
let claire: TestPerson;
let clientId: string;
let account: TestAccount;
let browser: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.query(UNLIMITED);
  clientId = await addClient(database, 'Verdier Logistique');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
  account = await openAccount(database, clientId);
  await grantDeploy(database, account, '2025-09-01');
  portal = await startTestPortal(database);
  browser = portal.client();
  await browser.signIn(claire.email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

afterEach(async () => {
  // Whatever was done to it, the same process goes on and answers.
  expect((await portal.client().fetch('/healthz')).status).toBe(200);
  expect(await browser.data('{ viewer { person { id } } }')).toEqual({
    viewer: { person: { id: claire.id } },
  });
});

/** Own ids where the name of a place asks for one, so that the text beside them is looked at. */
function ownId(name: string): string | undefined {
  if (/clientId$/.test(name)) return clientId;
  if (/accountId$/.test(name)) return account.id;
  return undefined;
}

const bugs = () => portal.log.filter(({ msg }) => msg === 'Bug');

describe('a text of any kind comes back as it was sent, or is refused in words', () => {
  it.each(
    texts.map(
      ({ field, place }) => [`${field.name} ${place.join('.').replace(/^v\d+_/, '')}`, field, place] as const,
    ),
  )('%s', async (_, field, place) => {
    const before = bugs().length;
    const stored = await fingerprint(database);
    let taken = 0;
    for (const [kind, text] of Object.entries(ODD)) {
      const variables = variablesFor(field, place, (path) =>
        path.join() === place.join() ? text : ownId(path.at(-1) ?? ''),
      );
      const { status, errors } = await browser.send(field.document, variables);
      const codes = errors.map(({ extensions }) => extensions['code']);
      expect([kind, status < 500, codes.includes('INTERNAL')]).toEqual([kind, true, false]);
      if (errors.length === 0) taken += 1;
      for (const { message } of errors) expect(message).not.toMatch(/select |insert |node_modules|\.ts:\d/i);
    }
    expect(bugs().slice(before)).toEqual([]);
    // What nobody took has changed nothing.
    if (taken === 0) expect(await fingerprint(database)).toEqual(stored);
  });

  it('is stored and given back unchanged', async () => {
    const name = 'Zoë <b>&amp;</b> "O\'Neil" {{x}} عمر';
    const { changeProfile } = await browser.data<{ changeProfile: { __typename: string } }>(
      'mutation($input: ProfileInput!) { changeProfile(input: $input) { __typename } }',
      { input: { name, language: 'FR' } },
    );
    expect(changeProfile.__typename).toBe('ProfileChanged');
    expect(await browser.data('{ viewer { person { name } } }')).toEqual({ viewer: { person: { name } } });
  });
});

describe('markup that somebody typed', () => {
  it('is text in the mails that the portal sends of it', async () => {
    const markup = '<img src=x onerror=alert(1)>"\'&';
    await database.query('update people set name = $2 where id = $1', [claire.id, `Claire ${markup}`]);
    await database.query('update clients set name = $2 where id = $1', [clientId, `Verdier ${markup}`]);
    const invite = 'mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }';
    const input = { clientId, email: 'ines@client.test', role: 'CLIENT_MEMBER', language: 'FR' };
    expect(await browser.data(invite, { input: { ...input, idempotencyKey: newId() } })).toEqual({
      invitePerson: { __typename: 'PersonInvited' },
    });
    const [mail] = await database.query<{ html: string; text: string }>(
      `select html_body as html, text_body as text from mails where to_address = 'ines@client.test'`,
    );
    expect(mail?.text).toContain(`Claire ${markup}`);
    expect(mail?.html).toContain('Verdier &lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    // Whatever the walk above has made the portal send.
    const all = await database.query<{ html: string }>('select html_body as html from mails');
    for (const { html } of all) expect(html).not.toMatch(/<img|<script|onerror="/i);
  });
});

describe('a request that is not what it should be', () => {
  let stored: Fingerprint;

  beforeEach(async () => {
    stored = await fingerprint(database);
  });

  afterEach(async () => {
    expect(await fingerprint(database)).toEqual(stored);
    expect(bugs()).toEqual([]);
  });

  /** Status and body of a refusal. */
  const refused = async (response: Response) => [response.status, await response.json()];
  const refusal = (status: number, code: string, message: string) => [
    status,
    { data: null, errors: [{ message, extensions: { code } }] },
  ];
  const noSuch = (method: string) => refusal(404, 'NOT_FOUND', `Cannot ${method} /graphql`);
  const POST_ONLY = refusal(403, 'CROSS_SITE_REQUEST', 'The API takes POST only.');

  const OPERATION = JSON.stringify({ query: '{ viewer { person { id } } }' });
  const post = (headers: Record<string, string>, body = OPERATION, path = '/graphql') =>
    browser.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-request': '1', ...headers },
      body,
    });

  it('is not fooled by a form, a script or a method that says it is another', async () => {
    for (const override of ['x-http-method-override', 'x-method-override', 'x-http-method']) {
      expect(await refused(await browser.fetch('/graphql', { headers: { [override]: 'POST' } }))).toEqual(
        POST_ONLY,
      );
    }
    expect(await refused(await browser.fetch('/graphql?_method=POST'))).toEqual(POST_ONLY);
    for (const type of [
      'text/html',
      'multipart/form-data; boundary=x',
      'application/xml',
      'application/jsonp',
    ]) {
      expect(await refused(await post({ 'content-type': type }))).toEqual(
        refusal(403, 'CROSS_SITE_REQUEST', 'The content type must be application/json.'),
      );
    }
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await browser.fetch('/graphql', { method, headers: { 'x-portal-request': '1' } });
      expect([method, ...(await refused(response))]).toEqual([method, ...noSuch(method)]);
    }
    expect(await raw('TRACE / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 404 [^]*"code":"NOT_FOUND"/,
    );
  });

  it('gives no other origin leave to read', async () => {
    for (const method of ['POST', 'OPTIONS']) {
      const response = await browser.fetch('/graphql', {
        method,
        headers: {
          origin: 'https://elsewhere.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-portal-request',
        },
      });
      expect([method, response.headers.has('access-control-allow-origin')]).toEqual([method, false]);
      expect([method, ...(await refused(response))]).toEqual([
        method,
        ...(method === 'POST'
          ? refusal(403, 'CROSS_SITE_REQUEST', 'The content type must be application/json.')
          : noSuch(method)),
      ]);
    }
  });

  it('takes no session from an address', async () => {
    const [[name, value] = ['', '']] = browser.cookies;
    const stranger = portal.client();
    const response = await stranger.fetch(`/graphql?${name}=${value}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-request': '1' },
      body: OPERATION,
    });
    expect(await response.json()).toMatchObject({ data: { viewer: null } });
  });

  it('does not take one thing said twice for another', async () => {
    const twice = `{"query":"{ portal { today } }","query":"{ viewer { person { id } } }"}`;
    expect(await (await post({}, twice, '/graphql?query={portal{now}}')).json()).toEqual({
      data: { viewer: { person: { id: claire.id } } },
    });
  });

  it('takes no prototype for a field', async () => {
    const polluted = `{"query":"{ portal { today } }","variables":{"__proto__":{"polluted":1}},"__proto__":{"polluted":1}}`;
    expect(await refused(await post({}, polluted))).toEqual(
      refusal(400, 'BAD_USER_INPUT', "Body is not valid JSON but content-type is set to 'application/json'"),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('writes no field that its operation does not have', async () => {
    const { errors, data } = await browser.send(
      'mutation($input: ProfileInput!) { changeProfile(input: $input) { __typename } }',
      { input: { name: 'Claire', language: 'FR', role: 'ADMIN', clientId: newId() } },
    );
    expect(data).toBeNull();
    // Of an operation that was asked often the first field is named, of another one each.
    expect(errors[0]?.message).toMatch(/Field "role" is not defined by type "?ProfileInput/);
    expect(errors.map(({ extensions }) => extensions)).toEqual(
      errors.map(() => ({ code: 'BAD_USER_INPUT' })),
    );
  });

  /** What every answer carries, whoever gives it. */
  const guarded = (answer: string): void => {
    expect(answer).toMatch(/^content-security-policy: default-src 'none'/im);
    expect(answer).toMatch(/^x-content-type-options: nosniff/im);
    expect(answer).toMatch(/^cache-control: no-store/im);
  };
  const inForm = (answer: string): unknown => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
  const unreadable = {
    data: null,
    errors: [{ message: 'The request cannot be read.', extensions: { code: 'BAD_USER_INPUT' } }],
  };

  it.each<[string, number, string]>([
    [
      'two lengths',
      400,
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nhost: x\r\n\r\n',
    ],
    ['a huge header', 431, `GET /healthz HTTP/1.1\r\nhost: x\r\nx-large: ${'a'.repeat(70_000)}\r\n\r\n`],
    ['a bad header', 400, 'GET /healthz HTTP/1.1\r\nhost: x\r\nhost: y\r\nbad header: x\r\n\r\n'],
    ['no method', 400, 'FOO /healthz HTTP/1.1\r\nhost: x\r\n\r\n'],
  ])('is no HTTP (%s) and is refused in the form of all, with their headers', async (_, status, bytes) => {
    const answer = await raw(bytes);
    expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${String(status)}`);
    expect(inForm(answer)).toEqual(unreadable);
    guarded(answer);
  });

  it('whose address is none, or leads elsewhere, finds nothing: signed in like signed out', async () => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const ask = (path: string, session = '') =>
      raw(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncookie: ${session}\r\n\r\n`);
    for (const path of ['/files/%ff', '/%E0%A4%A']) {
      const answer = await ask(path, cookie);
      expect([path, answer.slice(0, 12)]).toEqual([path, 'HTTP/1.1 400']);
      expect(inForm(answer)).toMatchObject({
        data: null,
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
      expect(answer).toMatch(/^x-request-id: [0-9a-f-]{36}/im);
      guarded(answer);
    }
    for (const path of [
      '/files/..%2f..%2fetc%2fpasswd',
      '/files/%00',
      `/files/${'a'.repeat(2000)}`,
      '/exports/..%2f..%2fetc%2fpasswd',
      '/statements/%2e%2e%2fpackage.json?format=csv',
    ]) {
      const answer = await ask(path, cookie);
      expect([path, answer.slice(0, 12)]).toEqual([path, 'HTTP/1.1 404']);
      expect(answer).toContain('"code":"NOT_FOUND"');
      expect([path, (await ask(path)).slice(0, 12)]).toEqual([path, 'HTTP/1.1 401']);
    }
  });

  it('lists no folder and leaves none', async () => {
    for (const path of [
      '/assets/',
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..%5c..%5cpackage.json',
      '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
      '/.git/config',
    ]) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      expect([path, /"workspaces"|root:x|\[core\]|Index of/.test(answer)]).toEqual([path, false]);
      expect([path, /^HTTP\/1\.1 5/.test(answer)]).toEqual([path, false]);
    }
  });

  it('redirects nowhere but to itself', async () => {
    for (const path of [
      '//elsewhere.example/%2e%2e',
      '/\\elsewhere.example',
      '/connexion?retour=https://elsewhere.example',
    ]) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
      const [, location] = /^location: (.*)$/im.exec(answer) ?? [];
      if (location !== undefined) expect(new URL(location.trim()).origin).toBe('http://localhost:4000');
    }
  });
});

describe('an answer', () => {
  it('says what each answer is, and in which characters', async () => {
    for (const path of ['/index.html', '/healthz', '/assets/nothing.js', '/files/x', '/%E0%A4%A']) {
      const { headers } = await portal.client().fetch(path);
      expect([path, headers.get('content-type')]).toEqual([
        path,
        expect.stringMatching(/^(application\/json|text\/html); charset=utf-8$/i) as string,
      ]);
    }
    const { headers } = await browser.send('{ portal { today } }');
    expect(headers.get('content-type')).toMatch(
      /^application\/(json|graphql-response\+json); charset=utf-8$/i,
    );
  });

  it('strict transport security holds for a year, subdomains included, where the address is https', async () => {
    const secure = await startTestPortal(database, { url: new URL('https://portal.example.com') });
    try {
      // A probe, a page, a refused operation, a route that asks who it is, and what cannot be read, as an address or at all.
      for (const path of ['/healthz', '/', '/graphql', '/files/x', '/assets/nothing.js', '/%E0%A4%A']) {
        const { headers } = await secure.client().fetch(path);
        expect([path, headers.get('strict-transport-security')]).toEqual([
          path,
          'max-age=31536000; includeSubDomains',
        ]);
      }
      expect(await raw('FOO /healthz HTTP/1.1\r\nhost: x\r\n\r\n', secure)).toMatch(
        /^strict-transport-security: max-age=31536000; includeSubDomains\r$/im,
      );
    } finally {
      await secure.stop();
    }
  });

  it('a wrong password and a refused call are in the log, without the name of anybody', async () => {
    const before = portal.log.length;
    const stranger = portal.client();
    await stranger.send('mutation($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email: claire.email, password: `wrong ${newId()}` },
    });
    await stranger.send('{ auditChoices { actions } }');
    // What tries to get around a control leaves a line too: from another site, and too large to be read.
    await stranger.send('{ portal { today } }', {}, { origin: 'https://elsewhere.example' });
    await stranger.send(`# ${'x'.repeat(200_000)}`);
    const statuses = portal.log.slice(before).map(({ msg, status }) => (msg === 'Request' ? status : null));
    expect(statuses).toEqual(expect.arrayContaining([403, 413]));
    const said = portal.log.slice(before).map((line) => JSON.stringify(line));
    expect(
      said.filter((line) => line.includes('"Refused"') && line.includes('UNAUTHENTICATED')),
    ).toHaveLength(1);
    expect(said.filter((line) => line.includes('"Sign-in refused"'))).toHaveLength(1);
    expect(said.join()).not.toContain(claire.email);
  });
});

/** What the server answers to bytes that no client library would send. */
function raw(bytes: string, { address } = portal): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname.replace(/[[\]]/g, ''), () => socket.write(bytes));
    let answer = '';
    socket.setTimeout(2_000, () => socket.end());
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('close', () => {
      resolve(answer);
    });
    // A server that hangs up in the middle has still answered, or not.
    socket.on('error', () => undefined);
  });
}
