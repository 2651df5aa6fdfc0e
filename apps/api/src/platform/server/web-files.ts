import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The web application as built. */
export const WEB_FILES = join(import.meta.dirname, '../../../../web/dist');

/** Ways to write this machine's own address. */
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** Where the start page waits for the nonce of its answer, which its script gives to the style elements that it makes. */
const NONCE_PLACE = '__STYLE_NONCE__';

/** Files whose name holds a hash of their content. */
const HASHED = '/assets/';

/**
 * Serves the built web application of `folder`: its files, and its start page for every other address, which it
 * resolves itself. `origin` is where the portal is reached. Serves nothing where it has not been built.
 */
export async function serveWeb(server: FastifyInstance, folder: string, origin: URL): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    server.log.warn({ folder }, 'The web application is not built: only the API is served');
    return;
  }
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      void response.header('cache-control', cachingOf(path));
    },
  });
  const startPage = join(folder, 'index.html');
  server.get('/*', async (request, reply) => {
    if (request.url.startsWith(HASHED)) return reply.callNotFound();
    // Operations are taken from the portal's own origin only: this machine by its number is another.
    if (origin.hostname === 'localhost' && LOOPBACK.test(request.hostname)) {
      return reply.redirect(`${origin.origin}${request.url}`);
    }
    // Without a validator: a page that is kept would bear the nonce of another answer.
    const page = (await readFile(startPage, 'utf8')).replace(NONCE_PLACE, reply.cspNonce.style);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}

function cachingOf(path: string): string {
  return path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
