import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { readConfig } from './platform/config/read-config.ts';
import { UnitOfWork } from './platform/database/unit-of-work.ts';
import { Jobs } from './platform/jobs/jobs.ts';
import { startJobs } from './platform/jobs/start-jobs.ts';
import { createLogger } from './platform/logging/logger.ts';
import { NestLogger } from './platform/logging/nest-logger.ts';
import { runProcess } from './platform/process/run-process.ts';
import { listeningHost } from './platform/server/listening-host.ts';
import { Metrics } from './platform/telemetry/metrics.ts';
import { observeJobs } from './platform/telemetry/observe-jobs.ts';
import { readiness } from './platform/telemetry/readiness.ts';
import { serveOperators } from './platform/telemetry/serve-operators.ts';

/** The jobs entry: the same rooms as the HTTP entry, without its port. */
await runProcess('worker', async () => {
  const config = readConfig(process.env);
  const logger = createLogger('worker', config.logLevel);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const jobs = app.get(Jobs);
  const metrics = app.get(Metrics);
  const unitOfWork = app.get(UnitOfWork);
  observeJobs(jobs, metrics, unitOfWork);
  const stopJobs = await startJobs(config.databaseUrl, jobs, logger);
  const { worker: port } = config.metricsPorts;
  const at = port === null ? null : { host: listeningHost(config.url), port };
  const stopOperators = await serveOperators(at, metrics, readiness(unitOfWork), logger);
  return {
    stop: async () => {
      await stopJobs();
      await app.close();
      await stopOperators();
    },
  };
});
