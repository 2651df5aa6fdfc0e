import { Client } from 'pg';
import { codeOf, messageOf } from './error-code.ts';

const CONNECT_TIMEOUT_MS = 5000;

/**
 * Tries a server that somebody else runs. The answer is `undefined` when it lets one in, else the reason as the rest of
 * a sentence; it never contains the password.
 *
 * @param url `postgresql://user:password@host:5432/database`
 */
export async function whyUnreachable(url: string): Promise<string | undefined> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    return 'is not an address of PostgreSQL; it looks like postgresql://user:password@host:5432/database';
  }
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection that breaks is reported by the failing query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    const { host, pathname } = new URL(url);
    return `(${host}${pathname}) ${reasonOf(error)}`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return 'does not answer: no server listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'does not answer: there is no such host';
    case '28P01':
    case '28000':
      return 'does not let this user in: check the user and the password';
    case '3D000':
      return 'does not exist on that server: create the database first';
    default:
      return `cannot be used: ${messageOf(error)}`;
  }
}
