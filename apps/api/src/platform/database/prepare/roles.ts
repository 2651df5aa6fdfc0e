import pg from 'pg';
import { PrepareError } from './prepare-error.ts';

/** The role that the API and the worker work as: owns nothing, bypasses nothing. */
export const API_ROLE = 'portal_api';

/** The role that owns the schema and nobody signs in as. */
const OWNER_ROLE = 'portal_owner';

/**
 * Makes the two roles where they are missing, gives them their place in the database, and returns the name of the one
 * that owns the schema: the connecting role itself where it may not make another.
 */
export async function ensureRoles(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ may_create: boolean; login: string; database: string }>(
    `select rolcreaterole or rolsuper as may_create, current_user as login, current_database() as database
     from pg_roles where rolname = current_user`,
  );
  const [{ may_create: mayCreate, login, database } = { may_create: false, login: '', database: '' }] = rows;
  if (mayCreate) {
    await createRole(client, OWNER_ROLE, 'nologin');
    await createRole(client, API_ROLE, 'login');
  } else if (!(await exists(client, API_ROLE))) {
    throw new PrepareError(
      `The role of DATABASE_URL (${login}) may not create roles. Have an administrator run\n` +
        `  create role ${API_ROLE} login password '…';\n` +
        `and start again with DATABASE_API_URL set to that login.`,
    );
  }
  const owner = (await mayActAs(client, OWNER_ROLE)) ? OWNER_ROLE : login;
  await client.query(`
    grant connect, create, temporary on database ${pg.escapeIdentifier(database)} to ${pg.escapeIdentifier(owner)};
    grant connect on database ${pg.escapeIdentifier(database)} to ${API_ROLE};
    revoke create on schema public from public;
    grant usage, create on schema public to ${pg.escapeIdentifier(owner)};
    grant usage on schema public to ${API_ROLE};
  `);
  return owner;
}

async function createRole(client: pg.Client, name: string, login: 'login' | 'nologin'): Promise<void> {
  if (!(await exists(client, name))) {
    try {
      await client.query(`create role ${name} ${login} nosuperuser nocreatedb nocreaterole nobypassrls`);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || !['42710', '23505'].includes(error.code ?? '')) throw error;
    }
  }
  if (login === 'nologin' && !(await mayActAs(client, name)))
    await client.query(`grant ${name} to current_user`);
}

async function exists(client: pg.Client, role: string): Promise<boolean> {
  return (await client.query('select from pg_roles where rolname = $1', [role])).rows.length > 0;
}

async function mayActAs(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, oid, 'MEMBER') as may from pg_roles where rolname = $1`,
    [role],
  );
  return rows[0]?.may ?? false;
}
