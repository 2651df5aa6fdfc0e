import pg from 'pg';
import { GRANT_JOBS, prepareJobs } from '../../jobs/prepare-jobs.ts';
import { ensureApiLogin, grantApiRole } from './api-login.ts';
import { migrate } from './migrate.ts';
import { inOwnerSession } from './owner-session.ts';
import { ensureRoles } from './roles.ts';

/** What is to be prepared. */
export interface Preparation {
  /** The login that owns the database, or a superuser's. */
  readonly ownerUrl: string;
  /** The login that the API is to use; `null` makes one. */
  readonly apiUrl: string | null;
  /** Puts in what belongs there from the start; runs in one transaction that may see and write everything. */
  readonly fill: (query: Query) => Promise<void>;
}

/** Runs one statement and returns its rows, with values as `Database.query` returns them. */
export type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Roles, schema, job queue, first content; returns the address that the API signs in at. May run twice, also at once. */
export async function prepareDatabase({ ownerUrl, apiUrl, fill }: Preparation): Promise<string> {
  return inOwnerSession(ownerUrl, async (client) => {
    const owner = await ensureRoles(client);
    const query = queryOf(client);
    await migrate(actingAs(owner, ownerUrl));
    await prepareJobs(actingAs(owner, ownerUrl));
    await query(`set role ${pg.escapeIdentifier(owner)}`);
    await query(GRANT_JOBS);
    await inOneTransaction(query, fill);
    await query('reset role');
    if (apiUrl === null) return ensureApiLogin(client, ownerUrl);
    await grantApiRole(client, apiUrl);
    return apiUrl;
  });
}

/** `url` with every connection acting as the role `owner` from its first statement on. */
function actingAs(owner: string, url: string): string {
  const acting = new URL(url);
  acting.searchParams.set('options', `-c role=${owner}`);
  return acting.href;
}

function queryOf(client: pg.Client): Query {
  return async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query(sql, [...parameters])).rows as Row[];
}

/** Row-level security is forced on the owner too: it sees everything as the company's administrator. */
async function inOneTransaction(query: Query, fill: Preparation['fill']): Promise<void> {
  await query('begin');
  try {
    await query(`select set_config('app.role', 'ADMIN', true)`);
    await fill(query);
    await query('commit');
  } catch (error) {
    await query('rollback');
    throw error;
  }
}
