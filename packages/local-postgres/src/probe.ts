import { realpath } from 'node:fs/promises';
import { Client } from 'pg';
import { codeOf, messageOf } from './error-code.ts';
import { SUPERUSER } from './initialise.ts';
import type { Layout } from './layout.ts';

const CONNECT_TIMEOUT_MS = 2000;

/** What answers on a port of this machine, seen from one data directory. */
export type Probe =
  | { readonly kind: 'ours'; readonly client: Client }
  /** A server that accepts nobody at the moment: it starts, recovers, stops, or is full. */
  | { readonly kind: 'busy' }
  /** Something listens and says nothing. */
  | { readonly kind: 'silent' }
  /** Another server, or no PostgreSQL at all. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'nobody' };

/** PostgreSQL's states of "not now": starting or stopping, too many connections, terminated meanwhile. */
const NOT_NOW = new Set(['57P03', '53300', '57P01', '57P02']);

/**
 * Connects and asks the server which data directory it serves. A process number proves nothing (it may be a zombie's,
 * or someone else's by now); an answer to a query, under this directory's password, does.
 *
 * The client of the answer `ours` is connected and belongs to the caller.
 */
export async function probe(layout: Layout, port: number, password: string): Promise<Probe> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    ssl: false,
    application_name: 'local-postgres',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // A connection that breaks is reported by the failing query, and later by `end`.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ directory: string }>(
      `select current_setting('data_directory') as directory`,
    );
    const directory = answer.rows[0]?.directory ?? '';
    if ((await realpath(directory)) === (await realpath(layout.cluster))) return { kind: 'ours', client };
    await client.end();
    return { kind: 'foreign' };
  } catch (error) {
    // A client that failed to connect has nothing to close; closing it is harmless.
    void client.end().catch(() => undefined);
    return { kind: kindOf(error) };
  }
}

function kindOf(error: unknown): 'busy' | 'silent' | 'foreign' | 'nobody' {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'nobody';
  if (NOT_NOW.has(code) || code === 'ECONNRESET') return 'busy';
  const message = messageOf(error);
  if (/timeout/i.test(message)) return 'silent';
  if (/terminated unexpectedly/i.test(message)) return 'busy';
  return 'foreign';
}
