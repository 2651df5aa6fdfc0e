import { createApp } from './create-app.ts';
import type { Config } from './platform/config/config.ts';
import { UnitOfWork } from './platform/database/unit-of-work.ts';
import { createLogger } from './platform/logging/logger.ts';
import { runProcess } from './platform/process/run-process.ts';
import { listeningHost } from './platform/server/listening-host.ts';
import { Metrics } from './platform/telemetry/metrics.ts';
import { readiness } from './platform/telemetry/readiness.ts';
import { serveOperators } from './platform/telemetry/serve-operators.ts';

/** The HTTP entry: the API and the built web application on one origin, as a process of its own. */
export function runPortal(config: () => Config): Promise<void> {
  return runProcess('portal', async () => start(config()));
}

async function start(config: Config): Promise<{ address: string; stop: () => Promise<void> }> {
  const logger = createLogger('portal', config.logLevel);
  const app = await createApp(config, logger);
  const host = listeningHost(config.url);
  const { portal: port } = config.metricsPorts;
  const stopOperators = await serveOperators(
    port === null ? null : { host, port },
    app.get(Metrics),
    readiness(app.get(UnitOfWork)),
    logger,
  );
  await app.listen({ port: config.port, host });
  return {
    address: config.url.origin,
    stop: async () => {
      await app.close();
      await stopOperators();
    },
  };
}
