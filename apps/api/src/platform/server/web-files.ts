import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The web application as built. */
export const WEB_FILES = join(import.meta.dirname, '../../../../web/dist');

/** Files whose name holds a hash of their content. */
const HASHED = '/assets/';

/**
 * Serves the built web application of `folder`: its files, and its start page for every other address, which it
 * resolves itself. Serves nothing where it has not been built.
 */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
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
  server.get('/*', (request, reply) =>
    request.url.startsWith(HASHED) ? reply.callNotFound() : reply.sendFile('index.html'),
  );
}

function cachingOf(path: string): string {
  return path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
