import { tmpdir } from 'node:os';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { startLocalPostgres } from '@akouendy/local-postgres';
import { prepareDatabase } from '../../src/platform/database/prepare/prepare-database.ts';
import { createDatabase } from './create-database.ts';

/**
 * Starts one real PostgreSQL for the whole run, with a migrated database that each test file clones. The roles'
 * login is made here, once: files that run at the same time would change it under each other.
 */
export default async function startServer() {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-api-test-'));
  const postgres = await startLocalPostgres({ dataDirectory, durability: 'none' });
  const ownerUrl = await createDatabase(postgres.url, 'portal_template');
  const apiUrl = await prepareDatabase({ ownerUrl, apiUrl: null, fill: () => Promise.resolve() });
  process.env.PORTAL_TEST_SERVER_URL = postgres.url;
  process.env.PORTAL_TEST_API_URL = apiUrl;
  globalThis.portalTestServer = { postgres, dataDirectory };
}
