import type { FastifyInstance } from 'fastify';

/**
 * While the server stops, connections end as soon as nothing is being answered: a browser keeps them open for its next
 * question, or has made one that it may never use, and the process would wait for that. What is still to be answered
 * says that its connection ends with the answer. Live lines are not among them: they have an end of their own.
 */
export function endConnections(server: FastifyInstance): void {
  let stopping = false;
  let answering = 0;
  const endAll = () => {
    if (stopping && answering === 0) server.server.closeAllConnections();
  };
  server.addHook('onRequest', (request, reply, done) => {
    if (request.raw.headers.upgrade === undefined) {
      answering += 1;
      reply.raw.once('close', () => {
        answering -= 1;
        endAll();
      });
    }
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) reply.header('connection', 'close');
    done(null, payload);
  });
  server.addHook('preClose', (done) => {
    stopping = true;
    // By then no connection is taken any more.
    setImmediate(endAll);
    done();
  });
}
