import { createApp } from './create-app.ts';
import { readConfig } from './platform/config/read-config.ts';
import { UnitOfWork } from './platform/database/unit-of-work.ts';
import { createLogger } from './platform/logging/logger.ts';
import { runProcess } from './platform/process/run-process.ts';
import { listeningHost } from './platform/server/listening-host.ts';
import { Metrics } from './platform/telemetry/metrics.ts';
import { readiness } from './platform/telemetry/readiness.ts';
import { serveOperators } from './platform/telemetry/serve-operators.ts';

/** The HTTP entry: the API and the built web application on one origin. */
await runProcess('portal', async () => {
  const config = readConfig(process.env);
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
});
