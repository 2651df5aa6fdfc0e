import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { readConfig } from './platform/config/read-config.ts';
import { Jobs } from './platform/jobs/jobs.ts';
import { startJobs } from './platform/jobs/start-jobs.ts';
import { createLogger } from './platform/logging/logger.ts';
import { NestLogger } from './platform/logging/nest-logger.ts';
import { runProcess } from './platform/process/run-process.ts';

/** The jobs entry: the same rooms as the HTTP entry, without a port. */
await runProcess('worker', async () => {
  const config = readConfig(process.env);
  const logger = createLogger('worker', config.logLevel);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const stopJobs = await startJobs(config.databaseUrl, app.get(Jobs), logger);
  return {
    stop: async () => {
      await stopJobs();
      await app.close();
    },
  };
});
