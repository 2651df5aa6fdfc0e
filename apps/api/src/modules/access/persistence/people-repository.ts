import { In, IsNull } from 'typeorm';
import type { Language } from '../../../platform/access/language.ts';
import type { Database } from '../../../platform/database/database.ts';
import { PersonRow } from './person.row.ts';
import { personOf, type Person } from './person.ts';

/** The people of `ids` that can be seen, in any order, also those who may not sign in any more. */
export async function findPeople(db: Database, ids: readonly string[]): Promise<Person[]> {
  return (await db.manager.findBy(PersonRow, { id: In([...ids]) })).map(personOf);
}

/** The person of `id` if that person may sign in. */
export async function findActivePerson(db: Database, id: string): Promise<Person | null> {
  const row = await db.manager.findOneBy(PersonRow, { id, deactivatedAt: IsNull() });
  return row === null ? null : personOf(row);
}

/** Who may sign in with `email`, and the hash of the password. Only what `app.sign_in_email` names can be seen. */
export async function findCredentials(
  db: Database,
  email: string,
): Promise<{ readonly personId: string; readonly hash: string } | null> {
  const [row] = await db.query<{ person_id: string; hash: string }>(
    `select person_id, hash from passwords join people on people.id = person_id
     where email = $1 and deactivated_at is null`,
    [email],
  );
  return row === undefined ? null : { personId: row.person_id, hash: row.hash };
}

/** Changes the language of a person. */
export async function saveLanguage(db: Database, id: string, language: Language): Promise<void> {
  await db.manager.update(PersonRow, { id }, { language });
}
