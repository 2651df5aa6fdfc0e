import type { Role } from '@akouendy/domain/access';
import { argon2id, hash as argon2 } from 'argon2';
import { Language } from '../../src/platform/access/language.ts';
import { newId } from '../../src/platform/ids/new-id.ts';
import type { TestDatabase } from './test-database.ts';
import { PUBLIC_KEY } from './test-authenticator.ts';
import { TEST_NOW } from './test-portal.ts';

/** The password of every person that a test makes. */
export const PASSWORD = 'correct horse battery staple';

/** The least that argon2id can cost: a stored hash says what it costs to verify, and tests sign in some thousand times. */
const CHEAP = { type: argon2id, memoryCost: 1_024, timeCost: 2, parallelism: 1 } as const;

let hash: Promise<string> | undefined;

/** Adds a client and returns its id. */
export async function addClient(database: TestDatabase, name: string): Promise<string> {
  const id = newId();
  await database.query('insert into clients (id, name, created_at) values ($1, $2, $3)', [
    id,
    name,
    TEST_NOW,
  ]);
  return id;
}

/** Somebody a test has made. */
export interface TestPerson {
  readonly id: string;
  readonly email: string;
}

/** Adds a person who signs in with `PASSWORD`, staff (`clientId` is null) also with the passkey that they must have. */
export async function addPerson(
  database: TestDatabase,
  name: string,
  role: Role,
  clientId: string | null = null,
): Promise<TestPerson> {
  const id = newId();
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${clientId === null ? 'akouendy' : 'client'}.test`;
  hash ??= argon2(PASSWORD, CHEAP);
  await database.query(
    `insert into people (id, client_id, name, email, role, language, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, clientId, name, email, role, Language.FR, TEST_NOW],
  );
  await database.query('insert into passwords (person_id, hash, set_at) values ($1, $2, $3)', [
    id,
    await hash,
    TEST_NOW,
  ]);
  if (clientId === null) await givePasskey(database, id);
  return { id, email };
}

/** Gives a person a passkey, with which `PortalClient.signIn` passes the second step. Staff have one already. */
export async function givePasskey(database: TestDatabase, personId: string): Promise<void> {
  await database.query(
    `insert into passkeys (id, person_id, credential_id, public_key, counter, transports, backed_up, name, created_at)
     values ($1, $2, $3, $4, 0, '{}', false, 'Test', $5)`,
    [newId(), personId, credentialIdOf(personId), PUBLIC_KEY, TEST_NOW],
  );
}

/** What the passkey of a person that a test has made is known by. */
export function credentialIdOf(personId: string): Buffer {
  return Buffer.from(personId.replaceAll('-', ''), 'hex');
}

/** Makes a member of staff look after a client. */
export async function assign(database: TestDatabase, personId: string, clientId: string): Promise<void> {
  await database.query('insert into client_staff (client_id, person_id) values ($1, $2)', [
    clientId,
    personId,
  ]);
}
