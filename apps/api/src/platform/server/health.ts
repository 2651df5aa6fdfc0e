import type { FastifyInstance } from 'fastify';

/** `/livez` (and `/healthz`): the process runs. `/readyz`: it can also answer, because `probe` resolves. */
export function answerHealth(server: FastifyInstance, probe: () => Promise<unknown>): void {
  for (const path of ['/livez', '/healthz']) {
    server.get(path, (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  }
  server.get('/readyz', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      await probe();
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'Not ready');
      return reply.status(503).send({ status: 'unavailable' });
    }
  });
}
