import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { postgresTypes } from '../../src/platform/database/postgres-types.ts';
import { addressOf, createDatabase, dropDatabase } from './create-database.ts';

const TERMINATED_BY_COMMAND = '57P01';

/** A migrated database of a test file's own. */
export interface TestDatabase {
  readonly name: string;
  /** The superuser's address: sees and changes everything, row-level security or not. */
  readonly ownerUrl: string;
  /** The address of the role that the API works as. */
  readonly apiUrl: string;
  /** Runs a statement as the superuser: to arrange, and to look at what was truly written. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * Runs a statement as `portal_api`, in a transaction of its own that `settings` describe (`app.role` and so on);
   * without settings as somebody whom nobody knows.
   */
  queryAsApi<Row>(
    sql: string,
    parameters?: readonly unknown[],
    settings?: Readonly<Record<string, string>>,
  ): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Clones the run's template; takes about 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = environment('PORTAL_TEST_SERVER_URL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const ownerUrl = await createDatabase(serverUrl, name, 'portal_template');
  const apiUrl = addressOf(environment('PORTAL_TEST_API_URL'), name);
  const owner = openPool(ownerUrl);
  const api = openPool(apiUrl);
  return {
    name,
    ownerUrl,
    apiUrl,
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await owner.query(sql, [...parameters])).rows as Row[],
    queryAsApi: async <Row>(
      sql: string,
      parameters: readonly unknown[] = [],
      settings: Readonly<Record<string, string>> = {},
    ) => {
      const client = await api.connect();
      try {
        await client.query('begin');
        for (const [setting, value] of Object.entries(settings)) {
          await client.query('select set_config($1, $2, true)', [setting, value]);
        }
        const { rows } = await client.query(sql, [...parameters]);
        await client.query('commit');
        return rows as Row[];
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    drop: async () => {
      await Promise.all([owner.end(), api.end()]);
      await dropDatabase(serverUrl, name);
    },
  };
}

/** A small pool that lets go of a connection which the removal of the database has ended first. */
function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 2, types: postgresTypes });
  pool.on('error', (error) => {
    if (!('code' in error) || error.code !== TERMINATED_BY_COMMAND) throw error;
  });
  return pool;
}

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests through jest.config.mjs`);
  return value;
}
