import pg from 'pg';
import { postgresTypes } from '../postgres-types.ts';
import { PrepareError } from './prepare-error.ts';

/** The oldest PostgreSQL that the migrations run on. */
const OLDEST_SERVER = 15;

/** Any number: everybody who prepares this database takes the same lock. */
const PREPARING = 7_214_365;

/**
 * Connects as the owner's login of `url` and runs `work` while no other process prepares the same database: a second
 * one waits, then finds everything done. Throws `PrepareError` when the server cannot be used.
 */
export async function inOwnerSession<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'portal prepare',
    types: postgresTypes,
  });
  client.on('error', () => undefined);
  await connect(client);
  try {
    await requireServer(client);
    await client.query('select pg_advisory_lock($1)', [PREPARING]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : 'no server answers there';
    throw new PrepareError(`The database of DATABASE_URL cannot be reached: ${reason}.`, { cause: error });
  }
}

async function requireServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; text: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
  );
  const version = Math.floor(Number(rows[0]?.number) / 10_000);
  if (version < OLDEST_SERVER) {
    throw new PrepareError(
      `The server of DATABASE_URL is PostgreSQL ${String(rows[0]?.text)}; ${String(OLDEST_SERVER)} or newer is needed.`,
    );
  }
}
