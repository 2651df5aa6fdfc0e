import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { PurgeFiles } from '../src/modules/documents/use-cases/purge-files.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

const PDF = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let database: TestDatabase;
let portal: TestPortal;
let folder: string;
let verdier: string;
let oceane: string;
let nadia: TestPerson;
let claire: TestPerson;
let manager: PortalClient;
let member: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portal-files-'));
  portal = await startTestPortal(database, { filesUrl: pathToFileURL(folder) });
  verdier = await addClient(database, 'Verdier Logistique');
  oceane = await addClient(database, 'Océane Santé');
  nadia = await addPerson(database, 'Nadia Benali', 'ACCOUNT_MANAGER');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_MEMBER', verdier);
  await addPerson(database, 'Rose Autre', 'CLIENT_ADMIN', oceane);
  await addPerson(database, 'Thomas Admin', 'ADMIN');
  await assign(database, nadia.id, verdier);
  manager = await signedIn(nadia.email);
  member = await signedIn(claire.email);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function signedIn(email: string): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

interface Sent {
  readonly clientId?: string;
  readonly category?: string;
  readonly title?: string;
  readonly idempotencyKey?: string;
  readonly name?: string;
  readonly type?: string;
  readonly content?: Buffer | string;
}

async function upload(
  browser: PortalClient,
  sent: Sent = {},
  headers: Record<string, string> = {},
): Promise<{ status: number; code: unknown; id: string | undefined }> {
  const form = new FormData();
  form.set('clientId', sent.clientId ?? verdier);
  form.set('category', sent.category ?? 'CONTRACT');
  form.set('title', sent.title ?? 'Contrat DEPLOY 20');
  form.set('idempotencyKey', sent.idempotencyKey ?? newId());
  const content = new Blob([new Uint8Array(Buffer.from(sent.content ?? PDF))], {
    type: sent.type ?? 'application/pdf',
  });
  form.set('file', content, sent.name ?? 'contrat.pdf');
  const response = await browser.fetch('/files', {
    method: 'POST',
    headers: { 'x-portal-request': '1', ...headers },
    body: form,
  });
  const { data, errors } = (await response.json()) as {
    data: { document: { id: string } } | null;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, code: errors?.[0]?.extensions.code, id: data?.document.id };
}

interface Listed {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

async function listed(browser: PortalClient, clientId = verdier): Promise<Listed[]> {
  const { client } = await browser.data<{ client: { documents: Listed[] } | null }>(
    'query($id: ID!) { client(id: $id) { documents { id path fileName mediaType size } } }',
    { id: clientId },
  );
  return client?.documents ?? [];
}

const stored = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map(({ name }) => name);

const newest = async (): Promise<Listed> => {
  const [document] = await listed(manager);
  if (document === undefined) throw new Error('There is no document');
  return document;
};

describe('a document', () => {
  it('is shared by the account manager and saved by the client: the same bytes, under the portal’s rules', async () => {
    expect(await upload(manager, { name: 'Contrat signé – été.pdf' })).toMatchObject({ status: 201 });
    const [document] = await listed(member);
    expect(document).toMatchObject({
      fileName: 'Contrat signé – été.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
    });
    const response = await member.fetch(document?.path ?? '');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="Contrat signe _ ete.pdf"; filename*=UTF-8''Contrat%20sign%C3%A9%20%E2%80%93%20%C3%A9t%C3%A9.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    const [row] = await database.query<{ sha256: Buffer }>(
      'select sha256 from files order by uploaded_at desc',
    );
    expect(row?.sha256).toEqual(createHash('sha256').update(PDF).digest());
    const trail = await database.query<{ action: string; client_id: string }>(
      `select action, client_id from audit_entries where action = 'document.added'`,
    );
    expect(trail).toEqual([{ action: 'document.added', client_id: verdier }]);
  });

  it('is there once for a key, also for two requests at once, and another under the same key is refused', async () => {
    const idempotencyKey = newId();
    const before = (await listed(manager)).length;
    const both = await Promise.all([
      upload(manager, { idempotencyKey }),
      upload(manager, { idempotencyKey }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0]?.id).toBe(both[1]?.id);
    expect(await upload(manager, { idempotencyKey, content: PNG })).toMatchObject({
      status: 409,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect((await listed(manager)).length).toBe(before + 1);
    expect(new Set(await stored())).toEqual(
      new Set((await listed(manager)).map(({ path }) => path.replace('/files/', ''))),
    );
  });

  it('is taken back: nobody opens it, its bytes go with the purge, and those of others stay', async () => {
    await upload(manager, { title: 'To be taken back' });
    const document = await newest();
    const remove = (browser: PortalClient) =>
      browser.send<{ removeDocument: { __typename: string } } | null>(
        'mutation($id: ID!) { removeDocument(documentId: $id) { __typename } }',
        { id: document.id },
      );
    expect((await remove(member)).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect((await remove(manager)).data?.removeDocument.__typename).toBe('DocumentRemoved');
    expect((await remove(manager)).data?.removeDocument.__typename).toBe('NotFound');
    expect((await member.fetch(document.path)).status).toBe(404);
    const purge = portal.app.get(PurgeFiles);
    await purge.execute();
    const id = document.path.replace('/files/', '');
    expect(await stored()).toContain(id);
    const old = (Date.now() - 25 * 3_600_000) / 1000;
    for (const name of await stored()) await utimes(join(folder, name.slice(-2), name), old, old);
    await Promise.all([purge.execute(), purge.execute()]);
    expect(new Set(await stored())).toEqual(
      new Set((await listed(manager)).map(({ path }) => path.replace('/files/', ''))),
    );
  });
});

describe('who may', () => {
  it('download: nobody who is not signed in, and a foreign file is one that does not exist', async () => {
    const { path } = await newest();
    expect((await portal.client().fetch(path)).status).toBe(401);
    const other = await signedIn('rose.autre@client.test');
    const answers = await Promise.all(
      [path, `/files/${newId()}`, '/files/nothing', '/files/..%2f..%2fetc%2fpasswd', '/files/%00'].map(
        async (at) => {
          const response = await other.fetch(at);
          return `${String(response.status)} ${await response.text()}`;
        },
      ),
    );
    expect(new Set(answers)).toEqual(
      new Set(['404 {"data":null,"errors":[{"message":"NOT_FOUND","extensions":{"code":"NOT_FOUND"}}]}']),
    );
  });

  it('share: the account manager with the clients of the portfolio, the administration with all, no client', async () => {
    const before = await stored();
    expect(await upload(member)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await upload(portal.client())).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await upload(manager, { clientId: oceane })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await upload(manager, { clientId: newId() })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await stored()).toEqual(before);
    const thomas = await signedIn('thomas.admin@akouendy.test');
    expect(await upload(thomas, { clientId: oceane })).toMatchObject({ status: 201 });
  });

  it('plant a row in the database: nobody at another client, nobody in another’s name', async () => {
    const plant = (clientId: string, by: string, role: string) =>
      database.queryAsApi(
        `insert into files (id, client_id, kind, name, media_type, size, sha256, uploaded_by, uploaded_at)
         values ($1, $2, 'DOCUMENT', 'x.pdf', 'application/pdf', 1, sha256('x'), $3, now())`,
        [newId(), clientId, by],
        {
          'app.person_id': role === 'CLIENT_MEMBER' ? claire.id : nadia.id,
          'app.role': role,
          'app.client_id': role === 'CLIENT_MEMBER' ? verdier : '',
        },
      );
    await expect(plant(oceane, nadia.id, 'ACCOUNT_MANAGER')).rejects.toThrow(/row-level security/);
    await expect(plant(verdier, claire.id, 'ACCOUNT_MANAGER')).rejects.toThrow(/row-level security/);
    await expect(plant(verdier, claire.id, 'CLIENT_MEMBER')).rejects.toThrow(/row-level security/);
    await expect(plant(verdier, nadia.id, 'ACCOUNT_MANAGER')).resolves.toEqual([]);
    await database.query(`delete from files where name = 'x.pdf'`);
  });

  it.each([
    ['from another origin', { origin: 'https://elsewhere.example' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['without the portal’s header', { 'x-portal-request': '' }],
  ])('share %s: nobody', async (_, headers) => {
    expect(await upload(manager, {}, headers as Record<string, string>)).toMatchObject({
      status: 403,
      code: 'CROSS_SITE_REQUEST',
    });
  });
});

describe('what a file is follows from its content', () => {
  it.each([
    ['a page that calls itself a PDF', { content: '<html><script>alert(1)</script></html>' }],
    ['a page after blank lines', { content: '\n\n  <!DOCTYPE html><p>', name: 'note.txt' }],
    ...[65_535, 65_536, 65_537, 300_000].map((blanks) => [
      `a page after ${String(blanks)} blanks`,
      { content: `${' \n'.repeat(blanks).slice(0, blanks)}<!DOCTYPE html><p>`, name: 'note.txt' },
    ]),
    [
      'a picture with scripts',
      { content: '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', name: 'logo.svg' },
    ],
    ['a formula in markup', { content: '<math><mi>x</mi></math>', name: 'e.json' }],
    [
      'a program',
      { content: Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(64)]), name: 'a.pdf' },
    ],
    ['bytes that are nothing', { content: Buffer.from([1, 2, 3, 0, 255]), name: 'a.txt' }],
    ['text in another encoding', { content: Buffer.from('caf\xe9 cr\xe8me', 'latin1'), name: 'a.txt' }],
  ] as [string, Sent][])('%s is not taken', async (_, sent) => {
    const before = await stored();
    expect(await upload(manager, sent)).toMatchObject({ status: 415, code: 'FILE_TYPE_NOT_ALLOWED' });
    expect(await stored()).toEqual(before);
  });

  it.each([
    [
      'a note called JSON',
      { content: 'Bonjour', name: 'note.json' },
      'note.json.txt',
      'text/plain; charset=utf-8',
    ],
    ['a picture called PDF', { content: PNG, name: 'scan.pdf' }, 'scan.pdf.png', 'image/png'],
    [
      'a page behind a PDF',
      {
        content: Buffer.concat([PDF, Buffer.from('<script>alert(1)</script>')]),
        name: 'x.html',
        type: 'text/html',
      },
      'x.html.pdf',
      'application/pdf',
    ],
    [
      'text called anything',
      { content: 'kubectl get pods\n', name: 'RUNBOOK' },
      'RUNBOOK.txt',
      'text/plain; charset=utf-8',
    ],
    ['a table', { content: 'é;1\n', name: 'a.csv' }, 'a.csv', 'text/csv; charset=utf-8'],
    ['data', { content: '{"a":1}', name: 'a.json', type: 'text/html' }, 'a.json', 'application/json'],
  ] as [string, Sent, string, string][])(
    '%s is kept as what it is',
    async (_, sent, fileName, contentType) => {
      const [mediaType] = contentType.split(';');
      expect(await upload(manager, { ...sent, title: fileName })).toMatchObject({ status: 201 });
      const document = await newest();
      expect(document).toMatchObject({ fileName, mediaType });
      const response = await member.fetch(document.path);
      expect(response.headers.get('content-type')).toBe(contentType);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    },
  );

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['..\\..\\windows\\system.pdf', 'system.pdf'],
    ['<script>alert(1)</script>.pdf', 'script.pdf'],
    ['a"; filename="evil.exe', 'a%22; filename=%22evil.exe.pdf'],
    ['facture\u202efdp.exe', 'facture fdp.exe.pdf'],
    ['....pdf', 'pdf.pdf'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(116)}.pdf`],
  ])('%s is called %s', async (name, fileName) => {
    expect(await upload(manager, { name, title: 'names' })).toMatchObject({ status: 201 });
    const document = await newest();
    expect(document.fileName).toBe(fileName);
    const header = (await member.fetch(document.path)).headers.get('content-disposition') ?? '';
    expect(header).toMatch(/^attachment; filename="[^"\\/<>%]*"; filename\*=UTF-8''[\w%.~-]+$/);
  });
});

describe('an upload that is not as it should be leaves nothing', () => {
  let before: string[];
  let rows: number;

  beforeEach(async () => {
    before = await stored();
    rows = (await listed(manager)).length;
  });

  afterEach(async () => {
    expect(await stored()).toEqual(before);
    expect((await listed(manager)).length).toBe(rows);
  });

  it.each([
    ['is empty', { content: '' }, 422, 'FILE_EMPTY'],
    [
      'is too large',
      { content: Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]) },
      413,
      'FILE_TOO_LARGE',
    ],
    ['has no title', { title: '  ' }, 422, 'INVALID_FIELD'],
    ['has a title without end', { title: 'x'.repeat(121) }, 422, 'INVALID_FIELD'],
    ['is of no category', { category: 'SECRETS' }, 422, 'INVALID_FIELD'],
    ['has no key', { idempotencyKey: '' }, 422, 'INVALID_FIELD'],
    ['has a NUL in its title', { title: 'a\u0000b' }, 422, 'INVALID_FIELD'],
  ] as [string, Sent, number, string][])('because it %s', async (_, sent, status, code) => {
    expect(await upload(manager, sent)).toMatchObject({ status, code });
  });

  /** One part of a form, by its headers. */
  const part = (headers: string, content = ''): string => `--x\r\n${headers}\r\n\r\n${content}\r\n`;
  const field = (name: string, content: string): string =>
    part(`content-disposition: form-data; name="${name}"`, content);
  const fields = (): string =>
    field('clientId', verdier) +
    field('category', 'CONTRACT') +
    field('title', 'Odd') +
    field('idempotencyKey', newId());
  const FILE = part('content-disposition: form-data; name="file"; filename="a.pdf"', PDF.toString());
  const END = '--x--\r\n';
  const FORM = 'multipart/form-data; boundary=x';

  it.each<[string, () => string, number, string, string?]>([
    ['is no form', () => '{}', 403, 'CROSS_SITE_REQUEST', 'application/json'],
    ['has no boundary', () => 'x', 400, 'BAD_USER_INPUT', 'multipart/form-data'],
    ['has another boundary', () => fields() + FILE + END, 400, 'BAD_USER_INPUT', `${FORM}y`],
    ['has no body', () => '', 422, 'INVALID_FORM'],
    ['is an empty form', () => END, 422, 'INVALID_FORM'],
    ['has no file', () => fields() + END, 422, 'INVALID_FORM'],
    ['has its file first', () => FILE + fields() + END, 422, 'INVALID_FIELD'],
    ['has two files', () => fields() + FILE + FILE + END, 422, 'INVALID_FORM'],
    ['has three files', () => fields() + FILE + FILE + FILE + END, 422, 'INVALID_FORM'],
    ['has a field after its file', () => fields() + FILE + field('title', 'Late') + END, 422, 'INVALID_FORM'],
    ['says a field twice', () => fields() + field('clientId', oceane) + FILE + END, 422, 'INVALID_FORM'],
    [
      'says what nobody asks',
      () => fields() + field('uploadedBy', nadia.id) + FILE + END,
      422,
      'INVALID_FORM',
    ],
    ['speaks of a prototype', () => fields() + field('__proto__', 'x') + FILE + END, 400, 'BAD_USER_INPUT'],
    [
      'has too many fields',
      () => fields() + field('title', 'x').repeat(20) + FILE + END,
      422,
      'INVALID_FORM',
    ],
    [
      'has a huge field',
      () => fields() + field('note', 'x'.repeat(200_000)) + FILE + END,
      422,
      'INVALID_FORM',
    ],
    [
      'has a huge title',
      () => field('title', 'x'.repeat(2_000_000)) + field('clientId', verdier) + FILE + END,
      422,
      'INVALID_FORM',
    ],
    [
      'has a field of a huge name',
      () => fields() + field('n'.repeat(70_000), 'x') + FILE + END,
      422,
      'INVALID_FORM',
    ],
    [
      'has a field that is an object',
      () =>
        field('clientId', verdier) +
        part('content-disposition: form-data; name="title"\r\ncontent-type: application/json', '{"a":1}') +
        FILE +
        END,
      422,
      'INVALID_FORM',
    ],
    [
      'has a part without a name',
      () =>
        fields() +
        part('content-disposition: form-data\r\ncontent-type: application/octet-stream', 'x') +
        END,
      422,
      'INVALID_FORM',
    ],
    [
      'has a file without a name of its own',
      () =>
        fields() +
        part('content-disposition: form-data; name="file"\r\ncontent-type: application/octet-stream', 'x') +
        END,
      422,
      'INVALID_FORM',
    ],
    [
      'has its file elsewhere',
      () =>
        fields() +
        part('content-disposition: form-data; name="title"; filename="a.pdf"', PDF.toString()) +
        END,
      422,
      'INVALID_FORM',
    ],
    ['has a part without headers', () => `${fields()}--x\r\n\r\nx\r\n${END}`, 422, 'INVALID_FORM'],
    [
      'has an empty file',
      () => fields() + part('content-disposition: form-data; name="file"; filename="a.pdf"') + END,
      422,
      'FILE_EMPTY',
    ],
    ['ends in its file', () => (fields() + FILE).slice(0, -20), 400, 'BAD_USER_INPUT'],
    ['ends after its file', () => fields() + FILE, 400, 'BAD_USER_INPUT'],
    ['ends in a field', () => field('clientId', verdier).slice(0, -4), 400, 'BAD_USER_INPUT'],
    ['ends in a header', () => `${fields()}--x\r\ncontent-dispo`, 400, 'BAD_USER_INPUT'],
  ])('because it %s', async (_, body, status, code, type = FORM) => {
    const logged = portal.log.length;
    const response = await manager.fetch('/files', {
      method: 'POST',
      headers: { 'x-portal-request': '1', 'content-type': type },
      body: body(),
    });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect([response.status, errors.map(({ extensions }) => extensions)]).toEqual([status, [{ code }]]);
    expect(errors[0]?.message).not.toMatch(/stack|\.ts|node_modules/);
    if (code === 'INVALID_FORM')
      expect(errors[0]?.message).toMatch(/^A form has the fields clientId, .* file /);
    expect(portal.log.slice(logged).filter(({ msg }) => msg === 'Bug')).toEqual([]);
  });

  it.each([
    ['of what it says', () => fields().replace('CONTRACT', 'SECRETS')],
    ['of its form', () => `${fields()}${field('title', 'Twice')}`],
  ])('because %s, while 15 MB of it are still to come: nothing waits for them', async (_, head) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (path: string, body?: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const sending = httpRequest(
          new URL(path, portal.address),
          {
            agent,
            method: body === undefined ? 'GET' : 'POST',
            headers: {
              'x-portal-request': '1',
              ...(body === undefined ? {} : { 'content-type': FORM }),
              cookie: [...manager.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
            },
          },
          (answer) => {
            answer.resume().on('end', () => {
              resolve(answer.statusCode);
            });
          },
        );
        sending.on('error', reject);
        sending.end(body);
      });
    const large = part(
      'content-disposition: form-data; name="file"; filename="a.txt"',
      'x'.repeat(15_000_000),
    );
    expect(await ask('/files', `${head()}${large}${END}`)).toBe(422);
    expect(await ask('/healthz')).toBe(200);
    agent.destroy();
  });

  it('because it breaks off in the middle', async () => {
    const logged = portal.log.length;
    const address = new URL('/files', portal.address);
    await new Promise<void>((resolve) => {
      const sending = httpRequest(address, {
        method: 'POST',
        headers: {
          'x-portal-request': '1',
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': 1_000_000,
          cookie: [...manager.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      });
      sending.on('error', () => {
        resolve();
      });
      sending.write(fields());
      sending.write(
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 and then',
      );
      setTimeout(() => sending.destroy(), 150);
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(portal.log.slice(logged).filter(({ level }) => (level as number) >= 50)).toEqual([]);
  });
});
