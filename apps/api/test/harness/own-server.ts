import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres, type LocalPostgres } from '@akouendy/local-postgres';
import pg from 'pg';
import { postgresTypes } from '../../src/platform/database/postgres-types.ts';
import { prepareDatabase } from '../../src/platform/database/prepare/prepare-database.ts';
import { createDatabase } from './create-database.ts';
import type { TestDatabase } from './test-database.ts';

/** A PostgreSQL server of a test's own, which it may kill. */
export interface OwnServer {
  readonly database: TestDatabase;
  /** Ends the server as a crash would: at once, every connection broken, nothing written out. */
  kill(): Promise<void>;
  /** Starts it again, at the same address. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server with a prepared database that holds nothing. */
export async function startOwnServer(): Promise<OwnServer> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-own-server-'));
  let server: LocalPostgres = await startLocalPostgres({ dataDirectory });
  const ownerUrl = await createDatabase(server.url, 'portal');
  const apiUrl = await prepareDatabase({ ownerUrl, apiUrl: null, fill: () => Promise.resolve() });
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, types: postgresTypes });
  pool.on('error', () => undefined);
  const query = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await pool.query(sql, [...parameters])).rows as Row[];
  const unused = () => Promise.reject(new Error('Not for a server of a test’s own'));
  return {
    database: { name: 'portal', ownerUrl, apiUrl, query, queryAsApi: unused, drop: unused },
    kill: async () => {
      const [pid = ''] = (await readFile(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8')).split(
        '\n',
      );
      process.kill(Number(pid), 'SIGQUIT');
      await server.lost;
    },
    revive: async () => {
      server = await startLocalPostgres({ dataDirectory, port: server.port });
    },
    stop: async () => {
      await pool.end();
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
