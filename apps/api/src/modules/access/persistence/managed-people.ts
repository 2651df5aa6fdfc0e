import { writeInstant, type Instant, type PersonId } from '@akouendy/domain';
import { roleInCharge, type ClientId, type InCharge, type Role } from '@akouendy/domain/access';
import type { Language } from '../../../platform/access/language.ts';
import type { Database } from '../../../platform/database/database.ts';

/** A person as those who manage people see them. */
export interface ManagedPerson {
  readonly id: PersonId;
  /** `null` for staff. */
  readonly clientId: ClientId | null;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
  readonly createdAt: Instant;
  /** `null` when they have never signed in. */
  readonly lastSignedInAt: Instant | null;
  /** Since when they may not sign in any more; `null` while they may. */
  readonly removedAt: Instant | null;
}

/** The columns of a `ManagedPerson`, of the table `people`. */
export const MANAGED_PERSON = `id, client_id as "clientId", name, email, role, language, created_at as "createdAt",
  last_signed_in_at as "lastSignedInAt", deactivated_at as "removedAt"`;

/** The person of `id`, when they can be seen. */
export async function findManagedPerson(db: Database, id: string): Promise<ManagedPerson | null> {
  const [row] = await db.query<ManagedPerson>(`select ${MANAGED_PERSON} from people where id = $1`, [id]);
  return row ?? null;
}

/** The person of `id` until the transaction ends, when who is asking may change them. */
export async function lockPerson(db: Database, id: string): Promise<ManagedPerson | null> {
  const [row] = await db.query<ManagedPerson>(
    `select ${MANAGED_PERSON} from people where id = $1 for update`,
    [id],
  );
  return row ?? null;
}

/**
 * The ids of those in charge of a client, or of the portal, and of those among them who have a way in. They stay so until the
 * transaction ends, and nobody else looks meanwhile: two of them who remove each other at once come one after the other, and
 * so does who makes the company's provider the only way in.
 */
export async function lockInCharge(db: Database, clientId: ClientId | null): Promise<InCharge> {
  const shutOut = await findShutOut(db, clientId);
  const rows = await db.query<{ id: PersonId }>(
    `select id from people
     where client_id is not distinct from $1 and role = $2 and deactivated_at is null
     order by id for update`,
    [clientId, roleInCharge(clientId === null ? 'STAFF' : 'CLIENT')],
  );
  const all = new Set(rows.map(({ id }) => id));
  return { all, gettingIn: new Set([...all].filter((id) => !shutOut.has(id))) };
}

/** Those of a client who have no way in, since its provider is the only one and does not bring them. */
async function findShutOut(db: Database, clientId: ClientId | null): Promise<Set<PersonId>> {
  if (clientId === null) return new Set();
  const rows = await db.query<{ id: PersonId }>('select id from app.shut_out_of($1) as id', [clientId]);
  return new Set(rows.map(({ id }) => id));
}

/** Those in charge of a client, or of the portal, who may sign in. */
export function findInCharge(db: Database, clientId: ClientId | null): Promise<ManagedPerson[]> {
  return db.query(
    `select ${MANAGED_PERSON} from people
     where client_id is not distinct from $1 and role = $2 and deactivated_at is null order by id`,
    [clientId, roleInCharge(clientId === null ? 'STAFF' : 'CLIENT')],
  );
}

/** Gives a person another role. */
export async function saveRole(db: Database, id: string, role: Role): Promise<void> {
  await db.query('update people set role = $2 where id = $1', [id, role]);
}

/** Takes from a person every client that they looked after; returns their ids. */
export async function takeClients(db: Database, id: string): Promise<ClientId[]> {
  const taken = await db.query<{ clientId: ClientId }>(
    'delete from client_staff where person_id = $1 returning client_id as "clientId"',
    [id],
  );
  return taken.map(({ clientId }) => clientId);
}

/** Lets a person not sign in any more. */
export async function deactivate(db: Database, id: string, now: Instant): Promise<void> {
  await db.query('update people set deactivated_at = $2 where id = $1', [id, writeInstant(now)]);
}

/** Whoever who is asking can see and has the address, also when removed. */
export async function findByEmail(db: Database, email: string): Promise<ManagedPerson | null> {
  const [row] = await db.query<ManagedPerson>(`select ${MANAGED_PERSON} from people where email = $1`, [
    email,
  ]);
  return row ?? null;
}
