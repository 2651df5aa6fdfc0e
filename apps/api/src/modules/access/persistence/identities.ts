import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { MANAGED_PERSON, type ManagedPerson } from './managed-people.ts';

/** Somebody as a client's own provider knows them. */
export interface Identity {
  readonly clientId: string;
  readonly issuer: string;
  /** The provider's identifier of the person; stays when the address changes. */
  readonly subject: string;
}

/**
 * Lets one arrival from a client's provider be settled at a time, and none beside what decides who gets in: taken before
 * any person's row, as whoever takes a role away does (`lockInCharge`).
 */
export async function lockArrivals(db: Database, clientId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(4104, hashtext($1))', [clientId]);
  await db.query('select pg_advisory_xact_lock(4105, hashtext($1))', [clientId]);
}

/** The person who is linked to an identity, also when removed. */
export async function findLinkedPerson(db: Database, identity: Identity): Promise<ManagedPerson | null> {
  const [row] = await db.query<ManagedPerson>(
    `select ${MANAGED_PERSON} from people where id = (
       select person_id from sso_identities where client_id = $1 and issuer = $2 and subject = $3
     )`,
    [identity.clientId, identity.issuer, identity.subject],
  );
  return row ?? null;
}

/** Whether a person is linked to any identity of the same provider. */
export async function isLinked(
  db: Database,
  { clientId, issuer }: Identity,
  personId: string,
): Promise<boolean> {
  const found = await db.query(
    'select from sso_identities where client_id = $1 and issuer = $2 and person_id = $3',
    [clientId, issuer, personId],
  );
  return found.length > 0;
}

/** Whether a person is linked to this very identity. */
export async function isLinkedAs(db: Database, identity: Identity, personId: string): Promise<boolean> {
  const { clientId, issuer, subject } = identity;
  const found = await db.query(
    'select from sso_identities where client_id = $1 and issuer = $2 and subject = $3 and person_id = $4',
    [clientId, issuer, subject, personId],
  );
  return found.length > 0;
}

/** Links a person to an identity, until it is unlinked. */
export async function linkPerson(
  db: Database,
  identity: Identity,
  personId: string,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into sso_identities (client_id, issuer, subject, person_id, linked_at) values ($1, $2, $3, $4, $5)`,
    [identity.clientId, identity.issuer, identity.subject, personId, writeInstant(now)],
  );
}

/** Links a person to nobody at the company's provider any more; whether they were. */
export async function unlinkPerson(db: Database, personId: string): Promise<boolean> {
  const unlinked = await db.query('delete from sso_identities where person_id = $1 returning subject', [
    personId,
  ]);
  return unlinked.length > 0;
}
/** Those of a client's people who may sign in and are linked to an account at its provider, by name. */
export function findLinks(
  db: Database,
  clientId: string,
): Promise<{ readonly personId: string; readonly linkedAt: Instant }[]> {
  return db.query(
    `select person_id as "personId", min(linked_at) as "linkedAt"
     from sso_identities join people on people.id = person_id
     where sso_identities.client_id = $1 and deactivated_at is null group by person_id, name order by name, person_id`,
    [clientId],
  );
}

/** Writes down under which version of the connection somebody has just arrived. */
export async function markArrival(
  db: Database,
  { clientId, issuer, subject }: Identity,
  connectionVersion: number,
): Promise<void> {
  await db.query(
    'update sso_identities set came_under = $4 where client_id = $1 and issuer = $2 and subject = $3',
    [clientId, issuer, subject, connectionVersion],
  );
}
