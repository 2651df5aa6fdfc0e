import { createApp } from './create-app.ts';
import { readConfig } from './platform/config/read-config.ts';
import { createLogger } from './platform/logging/logger.ts';
import { runProcess } from './platform/process/run-process.ts';
import { listeningHost } from './platform/server/listening-host.ts';

/** The HTTP entry: the API and the built web application on one origin. */
await runProcess('portal', async () => {
  const config = readConfig(process.env);
  const app = await createApp(config, createLogger('portal', config.logLevel));
  await app.listen({ port: config.port, host: listeningHost(config.url) });
  return { address: config.url.origin, stop: () => app.close() };
});
