import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import type { Language } from '../../../platform/access/language.ts';
import { unlinkPerson } from './identities.ts';
import type { Person } from './person.ts';

/** Adds a person; the database asks for the open invitation whose link is held. */
export async function appendPerson(db: Database, person: Person, now: Instant): Promise<void> {
  const { id, clientId, name, email, role, language } = person;
  await db.query(
    `insert into people (id, client_id, name, email, role, language, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, clientId, name, email, role, language, writeInstant(now)],
  );
}

/**
 * Lets somebody who was removed sign in again, as invited. Their account at the company's provider may be another one, or
 * somebody else's by now: it is linked anew when it next arrives.
 */
export async function reactivatePerson(db: Database, { id, name, role, language }: Person): Promise<void> {
  await unlinkPerson(db, id);
  await db.query(
    'update people set deactivated_at = null, name = $2, role = $3, language = $4 where id = $1',
    [id, name, role, language],
  );
}

/** Changes what a person says about themselves. */
export async function saveProfile(
  db: Database,
  id: string,
  { name, language }: { readonly name: string; readonly language: Language },
): Promise<void> {
  await db.query('update people set name = $2, language = $3 where id = $1', [id, name, language]);
}

/** Keeps the hash of a person's password in the place of any other. */
export async function savePassword(
  db: Database,
  personId: string,
  hash: string,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into passwords (person_id, hash, set_at) values ($1, $2, $3)
     on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at`,
    [personId, hash, writeInstant(now)],
  );
}

/** The hash of the password of who is asking; `null` when they have none. */
export async function findOwnPasswordHash(db: Database): Promise<string | null> {
  const [row] = await db.query<{ hash: string }>(
    'select hash from passwords where person_id = app.person_id()',
  );
  return row?.hash ?? null;
}
