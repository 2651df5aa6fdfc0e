import { createHmac } from 'node:crypto';
import pg from 'pg';
import { PrepareError } from './prepare-error.ts';
import { API_ROLE } from './roles.ts';

/**
 * The address at which the API signs in to the database of `ownerUrl` as the role that owns nothing. Its password
 * follows from the owner's, so that it is the same on every start and is stored nowhere; it is set when the login
 * does not work yet. Throws `PrepareError` when the owner signs in without a password and the API cannot.
 */
export async function ensureApiLogin(client: pg.Client, ownerUrl: string): Promise<string> {
  const { password: ownerPassword } = new URL(ownerUrl);
  const password =
    ownerPassword === '' ? '' : createHmac('sha256', ownerPassword).update(API_ROLE).digest('base64url');
  const url = new URL(ownerUrl);
  url.username = API_ROLE;
  url.password = password;
  if (await signsIn(url.href)) return url.href;
  if (password === '') {
    throw new PrepareError(
      `DATABASE_URL has no password that one for the role ${API_ROLE} could follow from: give that role a password ` +
        `and set DATABASE_API_URL to its login.`,
    );
  }
  await client.query(`alter role ${API_ROLE} login password ${pg.escapeLiteral(password)}`);
  if (await signsIn(url.href)) return url.href;
  throw new PrepareError(
    `The role ${API_ROLE} cannot sign in to the database: look at the server's pg_hba.conf.`,
  );
}

/** Lets the login of an address that was given work as the API's role. */
export async function grantApiRole(client: pg.Client, apiUrl: string): Promise<void> {
  const login = decodeURIComponent(new URL(apiUrl).username);
  if (login === API_ROLE) return;
  const { rows } = await client.query<{ strong: boolean; member: boolean }>(
    `select rolsuper or rolbypassrls as strong, pg_has_role(oid, '${API_ROLE}', 'USAGE') as member
     from pg_roles where rolname = $1`,
    [login],
  );
  const [role] = rows;
  if (role === undefined || role.strong) {
    throw new PrepareError(
      `The role of DATABASE_API_URL (${login}) must exist and be neither superuser nor exempt from row-level security.`,
    );
  }
  if (!role.member) await client.query(`grant ${API_ROLE} to ${pg.escapeIdentifier(login)}`);
}

async function signsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
