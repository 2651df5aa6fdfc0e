import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { sendSecurityHeaders } from '../src/platform/server/security-headers.ts';
import { serveWeb } from '../src/platform/server/web-files.ts';

describe('the built web application', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-web-'));
    await writeFile(join(folder, 'index.html'), '<title>portal</title><meta nonce="__STYLE_NONCE__">');
    // What has no business there, and must not be served if it got there: a repository, and what lies beside the folder.
    for (const inside of ['assets', '.git']) await mkdir(join(folder, inside));
    await writeFile(join(folder, 'assets/known-1a2b3c.js'), 'known()');
    await writeFile(join(folder, '.git/config'), '[core]');
    server = fastify();
    await sendSecurityHeaders(server, { secure: true, demonstration: false });
    await serveWeb(server, folder, new URL('http://localhost:4000'));
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const visit = (host: string, url = '/reserver?mois=2026-04') => server.inject({ url, headers: { host } });

  it('answers every address of its own with its start page', async () => {
    const answer = await visit('localhost:4000');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toMatch(/^<title>portal<\/title>/);
  });

  it('lets no style be inline but that which carries the nonce of this very answer', async () => {
    const nonces = [];
    for (const answer of [await visit('localhost:4000'), await visit('localhost:4000', '/')]) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).not.toMatch(/unsafe|style-src-attr/);
      const [, nonce] = /style-src 'self' 'nonce-([0-9a-f]{32})'/.exec(policy) ?? [];
      expect(answer.body).toContain(`<meta nonce="${String(nonce)}">`);
      expect([answer.headers['cache-control'], answer.headers.etag]).toEqual(['no-cache', undefined]);
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it.each(['127.0.0.1:4000', '[::1]:4000'])(
    'leads %s to the address that its operations are taken from',
    async (host) => {
      const answer = await visit(host);
      expect([answer.statusCode, answer.headers.location]).toEqual([
        302,
        'http://localhost:4000/reserver?mois=2026-04',
      ]);
    },
  );

  it.each([
    '//elsewhere.example/x',
    '/\\elsewhere.example',
    '/%2f%2felsewhere.example',
    '/x?y=https://elsewhere.example',
  ])('leads nowhere else, whatever follows: %s', async (url) => {
    const { statusCode, headers } = await visit('127.0.0.1:4000', url);
    expect([statusCode, new URL(String(headers.location)).origin]).toEqual([302, 'http://localhost:4000']);
  });

  it('lists no folder, and serves nothing of a repository or from outside', async () => {
    expect((await visit('localhost:4000', '/assets/known-1a2b3c.js')).body).toBe('known()');
    for (const url of [
      '/assets/',
      '/assets',
      '/assets/..%2f.git%2fconfig',
      '/assets/%2e%2e/%2e%2e/etc/passwd',
    ]) {
      const answer = await visit('localhost:4000', url);
      expect([url, /known-1a2b3c|\[core\]|root:/.test(answer.body)]).toEqual([url, false]);
    }
    for (const url of ['/.git/config', '/.git/', '/.git/HEAD']) {
      const answer = await visit('localhost:4000', url);
      expect([url, answer.body]).toEqual([url, expect.stringMatching(/^<title>portal/) as string]);
    }
  });

  it('has no start page for a file that a release took away', async () => {
    expect((await visit('localhost:4000', '/assets/old-1a2b3c.js')).statusCode).toBe(404);
  });
});
