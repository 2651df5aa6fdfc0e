import { writeInstant, type Instant } from '@akouendy/domain';
import type { ContactDetails } from '@akouendy/domain/clients';
import type { Database } from '../../../platform/database/database.ts';

/** Runs one statement, in a transaction of the API's or of `prepare`'s. */
type Run = (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>;

/** Somebody to turn to at a client, as stored. */
export interface ContactRecord extends ContactDetails {
  readonly id: string;
  readonly clientId: string;
  /** How often it was told, from 1. */
  readonly revision: number;
}

/** A contact that is about to be there. */
export interface NewContact {
  readonly id: string;
  readonly clientId: string;
  readonly details: ContactDetails;
  readonly addedBy: string;
  readonly addedAt: Instant;
  readonly idempotencyKey: string;
  readonly fingerprint: Buffer;
}

const COLUMNS =
  'id, client_id as "clientId", name, job_title as "jobTitle", email, phone, purposes, revision';

/** The contacts that can be seen and of which `condition` is true, by name. */
export function selectContacts(
  db: Database,
  condition: string,
  parameters: readonly unknown[],
): Promise<ContactRecord[]> {
  return db.query(`select ${COLUMNS} from client_contacts where ${condition} order by name, id`, parameters);
}

/** Holds back, until the transaction ends, whoever else changes the contacts of the client. */
export async function lockContacts(db: Database, clientId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`contacts ${clientId}`]);
}

/** What the same person added under the same key before, if anything. */
export async function findContactOfKey(
  db: Database,
  addedBy: string,
  idempotencyKey: string,
): Promise<{ readonly contact: ContactRecord; readonly fingerprint: Buffer } | null> {
  const [row] = await db.query<ContactRecord & { readonly fingerprint: Buffer }>(
    `select ${COLUMNS}, fingerprint from client_contacts where added_by = $1 and idempotency_key = $2`,
    [addedBy, idempotencyKey],
  );
  if (row === undefined) return null;
  const { fingerprint, ...contact } = row;
  return { contact, fingerprint };
}

/** Adds a contact. */
export async function insertContact(run: Run, contact: NewContact): Promise<void> {
  const { name, jobTitle, email, phone, purposes } = contact.details;
  await run(
    `insert into client_contacts (id, client_id, name, job_title, email, phone, purposes, revision, added_by, added_at,
                                  idempotency_key, fingerprint)
     values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11)`,
    [
      ...[contact.id, contact.clientId, name, jobTitle, email, phone, purposes, contact.addedBy],
      ...[writeInstant(contact.addedAt), contact.idempotencyKey, contact.fingerprint],
    ],
  );
}

/** Writes a contact over what was known of it. */
export async function updateContact(
  db: Database,
  id: string,
  { name, jobTitle, email, phone, purposes }: ContactDetails,
): Promise<void> {
  await db.query(
    `update client_contacts set name = $2, job_title = $3, email = $4, phone = $5, purposes = $6, revision = revision + 1
     where id = $1`,
    [id, name, jobTitle, email, phone, purposes],
  );
}

/** Removes a contact; `false` when it is gone. */
export async function deleteContact(db: Database, id: string): Promise<boolean> {
  return (await db.query('delete from client_contacts where id = $1 returning id', [id])).length > 0;
}
