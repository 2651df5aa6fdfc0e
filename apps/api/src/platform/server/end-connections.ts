import type { FastifyInstance } from 'fastify';

/**
 * While the server stops, what is still being answered says that its connection ends with the answer: a browser would
 * keep it open for its next question, and the process would wait for that.
 */
export function endConnections(server: FastifyInstance): void {
  let stopping = false;
  server.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) reply.header('connection', 'close');
    done(null, payload);
  });
}
