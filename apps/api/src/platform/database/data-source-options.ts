import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { postgresTypes } from './postgres-types.ts';

/** Connections that one process holds at most. */
const POOL_SIZE = 20;

/** How long a request waits for a free connection before it is told to try again; milliseconds. */
const CONNECTION_PATIENCE = 5_000;

/** The connection of the API and the worker to `url`. Nothing here ever changes the schema. */
export function dataSourceOptions(url: string): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName: 'portal',
    poolSize: POOL_SIZE,
    connectTimeoutMS: CONNECTION_PATIENCE,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    extra: { types: postgresTypes },
  };
}
