import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
  /** Whether the person's devices share it, so that the loss of one does not lose it. */
  readonly backedUp: boolean;
}

/** What a passkey's signature is checked with. */
export interface PasskeyCredential {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  /** Signatures that the authenticator has counted; 0 for those that do not count. */
  readonly counter: number;
  readonly transports: string[];
}

const CREDENTIAL = `id, person_id as "personId", credential_id as "credentialId", public_key as "publicKey",
                    counter, transports`;

/** The passkeys of a person, oldest first. */
export function findPasskeys(db: Database, personId: string): Promise<Passkey[]> {
  return db.query(
    `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt", backed_up as "backedUp"
     from passkeys where person_id = $1 order by created_at, id`,
    [personId],
  );
}

/** What the person's passkeys are known by. */
export function findCredentialsOf(db: Database, personId: string): Promise<PasskeyCredential[]> {
  return db.query(`select ${CREDENTIAL} from passkeys where person_id = $1`, [personId]);
}

/** Whose passkey it is. Only the one that `app.credential_id` names can be seen. */
export async function findOwnerOfCredential(db: Database, credentialId: Buffer): Promise<string | null> {
  const [row] = await db.query<{ person_id: string }>(
    'select person_id from passkeys where credential_id = $1',
    [credentialId],
  );
  return row?.person_id ?? null;
}

/** The person's passkey of `credentialId`, under a lock until the transaction ends: its counter only goes up. */
export async function lockCredential(
  db: Database,
  personId: string,
  credentialId: Buffer,
): Promise<PasskeyCredential | null> {
  const [row] = await db.query<PasskeyCredential>(
    `select ${CREDENTIAL} from passkeys where person_id = $1 and credential_id = $2 for update`,
    [personId, credentialId],
  );
  return row ?? null;
}

/** Whether the person still has the passkey. */
export async function hasPasskey(
  db: Database,
  { personId, credentialId }: Pick<PasskeyCredential, 'personId' | 'credentialId'>,
): Promise<boolean> {
  const found = await db.query('select from passkeys where person_id = $1 and credential_id = $2', [
    personId,
    credentialId,
  ]);
  return found.length > 0;
}

export async function markPasskeyUse(
  db: Database,
  id: string,
  use: { readonly counter: number; readonly backedUp: boolean; readonly now: Instant },
): Promise<void> {
  await db.query('update passkeys set counter = $2, backed_up = $3, last_used_at = $4 where id = $1', [
    id,
    use.counter,
    use.backedUp,
    writeInstant(use.now),
  ]);
}

/** Whether it was added: a credential that somebody has already is not. */
export async function insertPasskey(
  db: Database,
  passkey: PasskeyCredential & { readonly name: string; readonly backedUp: boolean; readonly now: Instant },
): Promise<boolean> {
  const added = await db.query(
    `insert into passkeys (id, person_id, credential_id, public_key, counter, transports, backed_up, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (credential_id) do nothing returning id`,
    [
      passkey.id,
      passkey.personId,
      passkey.credentialId,
      passkey.publicKey,
      passkey.counter,
      passkey.transports,
      passkey.backedUp,
      passkey.name,
      writeInstant(passkey.now),
    ],
  );
  return added.length > 0;
}

/** Whether the person has such a passkey. */
export async function renamePasskey(
  db: Database,
  personId: string,
  id: string,
  name: string,
): Promise<boolean> {
  const renamed = await db.query(
    'update passkeys set name = $3 where person_id = $1 and id = $2 returning id',
    [personId, id, name],
  );
  return renamed.length > 0;
}

/** Whether the person had such a passkey. */
export async function removePasskey(db: Database, personId: string, id: string): Promise<boolean> {
  const removed = await db.query('delete from passkeys where person_id = $1 and id = $2 returning id', [
    personId,
    id,
  ]);
  return removed.length > 0;
}

/** Removes them all; their names, in the alphabet's order. */
export async function removePasskeys(db: Database, personId: string): Promise<string[]> {
  const removed = await db.query<{ name: string }>(
    'delete from passkeys where person_id = $1 returning name',
    [personId],
  );
  return removed.map(({ name }) => name).sort();
}
