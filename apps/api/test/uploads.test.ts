import { Agent, request as httpRequest } from 'node:http';
import { newId } from '../src/platform/ids/new-id.ts';
import { PDF, useFiles, type FileParts, type Sent } from './harness/files.ts';

const { parts, upload, listed, stored } = useFiles();
let portal: FileParts['portal'];
let verdier: FileParts['verdier'];
let oceane: FileParts['oceane'];
let nadia: FileParts['nadia'];
let manager: FileParts['manager'];

beforeAll(() => {
  ({ portal, verdier, oceane, nadia, manager } = parts);
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
