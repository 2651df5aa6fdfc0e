import type { Role } from '@akouendy/domain/access';
import type { Database } from '../../../platform/database/database.ts';

/** Somebody of the staff, as far as looking after clients goes. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly isRemoved: boolean;
}

const STAFF_MEMBER = `id, name, role, deactivated_at is not null as "isRemoved"`;

/** The member of staff of `id`, when they can be seen. */
export async function findStaffMember(db: Database, id: string): Promise<StaffMember | null> {
  const [row] = await db.query<StaffMember>(
    `select ${STAFF_MEMBER} from people where id = $1 and client_id is null`,
    [id],
  );
  return row ?? null;
}

/** The same until the transaction ends: nobody changes their role or removes them meanwhile. */
export async function lockStaffMember(db: Database, id: string): Promise<StaffMember | null> {
  const [row] = await db.query<StaffMember>(
    `select ${STAFF_MEMBER} from people where id = $1 and client_id is null for update`,
    [id],
  );
  return row ?? null;
}

/** Whether there is a client of `id` that can be seen. */
export async function isClient(db: Database, id: string): Promise<boolean> {
  return (await db.query('select from clients where id = $1', [id])).length > 0;
}

/** The role of who is asking, in the transaction of `db`; `null` for somebody who was removed in between. */
export async function findRoleOfAsker(db: Database): Promise<Role | null> {
  const [row] = await db.query<{ role: Role }>(
    'select role from people where id = app.person_id() and deactivated_at is null',
  );
  return row?.role ?? null;
}

/** Whether a person looks after a client. */
export async function isClientOf(db: Database, personId: string, clientId: string): Promise<boolean> {
  const found = await db.query('select from client_staff where client_id = $1 and person_id = $2', [
    clientId,
    personId,
  ]);
  return found.length > 0;
}

/** Lets a person, whose row is locked, look after a client; they do not yet. */
export async function addClientOf(db: Database, personId: string, clientId: string): Promise<void> {
  await db.query('insert into client_staff (client_id, person_id) values ($1, $2)', [clientId, personId]);
}

/** Lets a person not look after a client any more; `false` when they do not. */
export async function removeClientOf(db: Database, personId: string, clientId: string): Promise<boolean> {
  const removed = await db.query(
    'delete from client_staff where client_id = $1 and person_id = $2 returning client_id',
    [clientId, personId],
  );
  return removed.length > 0;
}
