import { writeInstant, type Instant } from '@akouendy/domain';
import { In } from 'typeorm';
import type { Language } from '../../../platform/access/language.ts';
import type { Database } from '../../../platform/database/database.ts';
import { PersonRow } from './person.row.ts';
import { personOf, type Person } from './person.ts';

/** The people of `ids` that can be seen, in any order, also those who may not sign in any more. */
export async function findPeople(db: Database, ids: readonly string[]): Promise<Person[]> {
  return (await db.manager.findBy(PersonRow, { id: In([...ids]) })).map(personOf);
}

/** A person who may sign in, and how they stand with second factors. */
export interface PersonWhoSignsIn extends Person {
  readonly hasFactor: boolean;
  /** Whether the person's company asks its people for a second factor. */
  readonly clientRequiresFactor: boolean;
  /** Whether the person's company takes its own provider's word alone. */
  readonly signsInElsewhere: boolean;
}

/** The SQL of whether somebody of the table `people` has a second factor. Of whom none can be seen, there is none. */
export const HAS_FACTOR = `(exists (select from totp_factors where person_id = people.id and confirmed_at is not null)
  or exists (select from passkeys where person_id = people.id))`;

/** The person of `id` if that person may sign in. */
export async function findWhoSignsIn(db: Database, id: string): Promise<PersonWhoSignsIn | null> {
  const [row] = await db.query<PersonWhoSignsIn>(
    `select id, client_id as "clientId", name, email, role, language,
            ${HAS_FACTOR} as "hasFactor",
            exists (select from sign_in_policies policy
                    where policy.client_id = people.client_id and second_factor_required_since is not null)
              as "clientRequiresFactor",
            exists (select from sso_connections where client_id = people.client_id and enforced) as "signsInElsewhere"
     from people where id = $1 and deactivated_at is null`,
    [id],
  );
  return row ?? null;
}

/** Whether a client's own provider is the only way in for its people; for staff never. */
export async function isProviderTheOnlyWay(db: Database, clientId: string | null): Promise<boolean> {
  const found = await db.query('select from sso_connections where client_id = $1 and enforced', [clientId]);
  return found.length > 0;
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

/** Writes down that a person has signed in. */
export async function markSignedIn(db: Database, id: string, at: Instant): Promise<void> {
  await db.query('update people set last_signed_in_at = greatest(last_signed_in_at, $2) where id = $1', [
    id,
    writeInstant(at),
  ]);
}

/** Whether the person has a password. Seen by its owner only. */
export async function hasPassword(db: Database, personId: string): Promise<boolean> {
  return (await db.query('select from passwords where person_id = $1', [personId])).length > 0;
}
