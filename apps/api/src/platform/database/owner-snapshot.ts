import pg from 'pg';
import { postgresTypes } from './postgres-types.ts';

/**
 * Reads the database at `ownerUrl`, a superuser's or the owner's, as of one moment and as somebody who sees every client.
 * Nothing can be changed.
 */
export async function inOwnerSnapshot<T>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, types: postgresTypes });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('app.role', 'ADMIN', true)`);
    return await work(client);
  } finally {
    await client.end();
  }
}
