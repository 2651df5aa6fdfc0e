import { startLocalPostgres, whyUnreachable, type LocalPostgresError } from '@akouendy/local-postgres';
import { LauncherError } from './launcher-error.ts';

/** The database of this start: the local server, or one that the person runs. */
export interface Database {
  /** The owner's address. */
  readonly url: string;
  /** Resolves when a server that this package looks after goes away by itself. */
  readonly lost: Promise<LocalPostgresError>;
  /** Stops what is to be stopped; answers what to tell the person about what goes on. */
  readonly stop: () => Promise<string | undefined>;
}

/** @throws LauncherError or LocalPostgresError when there is no database to be had */
export async function openDatabase(
  databaseUrl: string | undefined,
  dataDirectory: string,
  print: (line: string) => void,
): Promise<Database> {
  if (databaseUrl === undefined) return openLocal(dataDirectory, print);
  const problem = await whyUnreachable(databaseUrl);
  if (problem !== undefined) throw new LauncherError(`DATABASE_URL ${problem}.`);
  return {
    url: databaseUrl,
    lost: new Promise(() => undefined),
    stop: () => Promise.resolve(undefined),
  };
}

async function openLocal(dataDirectory: string, print: (line: string) => void): Promise<Database> {
  const server = await startLocalPostgres({ dataDirectory, log: print });
  return {
    url: server.url,
    lost: server.lost,
    stop: async () =>
      (await server.stop()) === 'in_use'
        ? 'PostgreSQL keeps running: another program is connected to it.'
        : undefined,
  };
}
