import { startLocalPostgres, type LocalPostgresError } from '@akouendy/local-postgres';
import { Client } from 'pg';
import { LauncherError } from './launcher-error.ts';

const CONNECT_TIMEOUT_MS = 5000;

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
  await requireReachable(databaseUrl);
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

async function requireReachable(databaseUrl: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new LauncherError(
      'DATABASE_URL is not an address of PostgreSQL; it looks like postgresql://user:password@host:5432/database.',
    );
  }
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    throw new LauncherError(`The database of DATABASE_URL (${placeOf(databaseUrl)}) ${reason(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Host, port and database: never the user's password. */
function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

function reason(error: unknown): string {
  const code = field(error, 'code');
  if (code === 'ECONNREFUSED') return 'does not answer: no server listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'does not answer: there is no such host';
  if (code === '28P01' || code === '28000')
    return 'does not let this user in: check the user and the password';
  if (code === '3D000') return 'does not exist on that server: create it first';
  return `cannot be used: ${field(error, 'message')}`;
}

function field(error: unknown, name: string): string {
  return typeof error === 'object' && error !== null ? String(Reflect.get(error, name)) : '';
}
