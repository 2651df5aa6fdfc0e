import { writeInstant, type Instant } from '@akouendy/domain';
import type { MailedLink } from '@akouendy/domain/access';
import type { Database } from '../../../platform/database/database.ts';
import { findByEmail, type ManagedPerson } from './managed-people.ts';

/** A link with which a person chooses a new password. */
export interface PasswordReset extends MailedLink {
  readonly personId: string;
}

/** Appends a link for a person. */
export async function appendReset(
  db: Database,
  linkHash: string,
  {
    personId,
    now,
    expiresAt,
  }: { readonly personId: string; readonly now: Instant; readonly expiresAt: Instant },
): Promise<void> {
  await db.query(
    `insert into password_resets (link_hash, person_id, requested_at, expires_at)
     values (decode($1, 'hex'), $2, $3, $4)`,
    [linkHash, personId, writeInstant(now), writeInstant(expiresAt)],
  );
}

/** The link that is held (`app.link_key`). */
export async function findResetOfLink(
  db: Database,
  lock: '' | 'for update' = '',
): Promise<PasswordReset | null> {
  const [row] = await db.query<PasswordReset>(
    `select person_id as "personId", expires_at as "expiresAt", used_at as "usedAt",
            null::timestamptz as "withdrawnAt"
     from password_resets where link_hash = app.link_hash() ${lock}`,
  );
  return row ?? null;
}

/** None of the person's links opens anything any more. */
export async function useUpResets(db: Database, personId: string, now: Instant): Promise<void> {
  await db.query('update password_resets set used_at = $2 where person_id = $1 and used_at is null', [
    personId,
    writeInstant(now),
  ]);
}

/** Writes down who has forgotten a password, whether or not anybody has the address, for the job that looks. */
export async function appendResetRequest(
  db: Database,
  { id, email, now }: { readonly id: string; readonly email: string; readonly now: Instant },
): Promise<void> {
  await db.query('insert into password_reset_requests (id, email, requested_at) values ($1, $2, $3)', [
    id,
    email,
    writeInstant(now),
  ]);
}

/** Takes a request out, and tells who has its address; `null` when nobody has, or it was taken before. */
export async function takeResetRequest(db: Database, id: string): Promise<ManagedPerson | null> {
  const [taken] = await db.query<{ email: string }>(
    `delete from password_reset_requests where id = $1
     returning email, set_config('app.sign_in_email', email, true)`,
    [id],
  );
  return taken === undefined ? null : findByEmail(db, taken.email);
}
