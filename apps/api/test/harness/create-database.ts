import pg from 'pg';

/** Makes the database `name`, a copy of `template` when one is given, and returns the superuser's address of it. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  const source = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
  await onServer(serverUrl, `create database ${pg.escapeIdentifier(name)}${source}`);
  return addressOf(serverUrl, name);
}

/** Removes the database `name` with whatever is still connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

/** `url` with another database. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
