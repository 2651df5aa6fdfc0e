import { createHash } from 'node:crypto';
import { rename, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { PurgeFiles } from '../src/modules/documents/use-cases/purge-files.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { PDF, PNG, useFiles, type FileParts, type Sent } from './harness/files.ts';
import type { PortalClient } from './harness/portal-client.ts';

const { parts, signedIn, upload, listed, stored, newest } = useFiles();
let database: FileParts['database'];
let portal: FileParts['portal'];
let folder: FileParts['folder'];
let verdier: FileParts['verdier'];
let oceane: FileParts['oceane'];
let nadia: FileParts['nadia'];
let claire: FileParts['claire'];
let manager: FileParts['manager'];
let member: FileParts['member'];

beforeAll(() => {
  ({ database, portal, folder, verdier, oceane, nadia, claire, manager, member } = parts);
});

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

  it('leaves an entry in the trail each time it is downloaded, and none when it is not', async () => {
    await upload(manager, { title: 'Accord de confidentialité' });
    const { id, path } = await newest();
    const told = () =>
      database.query(
        `select actor_id, client_id, address, detail->>'sha256' as sha256 from audit_entries
          where action = 'document.downloaded' and object_id = $1 order by position`,
        [id],
      );
    const entry = {
      actor_id: claire.id,
      client_id: verdier,
      address: '127.0.0.1',
      sha256: createHash('sha256').update(PDF).digest('hex'),
    };
    const admin = await signedIn(claire.email);
    for (let time = 0; time < 2; time += 1) await (await admin.fetch(path)).arrayBuffer();
    expect(await told()).toEqual([entry, entry]);
    expect((await (await signedIn('rose.autre@client.test')).fetch(path)).status).toBe(404);
    expect(await told()).toEqual([entry, entry]);
  });

  it('leaves no entry when no byte left: asked for its head alone, or gone from the store', async () => {
    await upload(manager, { title: 'Rapport' });
    const { path } = await newest();
    const told = () => database.query(`select from audit_entries where action = 'document.downloaded'`);
    const before = await told();
    const asked = await member.fetch(path, { method: 'HEAD' });
    expect([asked.status, asked.headers.get('allow')]).toEqual([405, 'GET']);
    const fileId = path.split('/').at(-1) ?? '';
    await rename(join(folder, fileId.slice(-2), fileId), join(folder, 'elsewhere'));
    expect((await member.fetch(path)).status).toBe(500);
    expect(await told()).toEqual(before);
    await rename(join(folder, 'elsewhere'), join(folder, fileId.slice(-2), fileId));
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
