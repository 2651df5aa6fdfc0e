import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { answerHealth } from '../server/health.ts';
import type { Metrics } from './metrics.ts';

/** What runs the portal asks on a port of its own, which nobody else reaches. */
export interface OperatorsPort {
  readonly host: string;
  readonly port: number;
}

/** Serves probes and metrics on `at`; nowhere when that is null. Returns what ends it. */
export async function serveOperators(
  at: OperatorsPort | null,
  metrics: Metrics,
  probe: () => Promise<unknown>,
  logger: FastifyBaseLogger,
): Promise<() => Promise<void>> {
  if (at === null) return () => Promise.resolve();
  const server = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
  });
  answerHealth(server, probe);
  server.get('/metrics', async (_, reply) => {
    void reply.type(metrics.registry.contentType);
    return metrics.expose();
  });
  await server.listen(at);
  return () => server.close();
}
