import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** How a client's people sign in at its own provider, as stored. */
export interface Connection {
  readonly clientId: string;
  readonly issuer: string;
  /** What the provider calls the portal. */
  readonly oidcClientId: string;
  /** Sealed for `placeOfSecret(clientId)`. */
  readonly sealedSecret: string;
  /** The claim that tells the role; `null` where the provider gives none. */
  readonly roleClaim: string | null;
  readonly adminValues: readonly string[];
  /** Whether the client's people can sign in in no other way. */
  readonly enforced: boolean;
  /** Another one with every change, of any client: a sign-in under way belongs to the settings it began with. */
  readonly version: number;
  readonly domains: readonly string[];
}

const COLUMNS = `client_id as "clientId", issuer, oidc_client_id as "oidcClientId", sealed_secret as "sealedSecret",
  role_claim as "roleClaim", admin_values as "adminValues", enforced, version,
  array(select domain from sso_domains where sso_domains.client_id = sso_connections.client_id order by domain) as domains`;

/** Of a row of people: decides on sign-in for their company, and may sign in. */
const DECIDES = `app.reach_of(role, 'DECIDE_ON_SIGN_IN') = 'OWN_COMPANY' and deactivated_at is null`;

/** Where the secret of a client's connection is sealed for. */
export function placeOfSecret(clientId: string): string {
  return `sso_connections:${clientId}`;
}

/** The connection of a client, when it can be seen. */
export async function findConnection(db: Database, clientId: string): Promise<Connection | null> {
  const [row] = await db.query<Connection>(`select ${COLUMNS} from sso_connections where client_id = $1`, [
    clientId,
  ]);
  return row ?? null;
}

/** The client whose connection the domain that `app.sso_domain` names leads to. */
export async function findClientOfDomain(db: Database): Promise<string | null> {
  const [row] = await db.query<{ clientId: string }>(
    'select client_id as "clientId" from sso_domains where domain = app.sso_domain()',
  );
  return row?.clientId ?? null;
}

/** Lets one change of a client's connection be made at a time. */
export async function lockConnection(db: Database, clientId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(4105, hashtext($1))', [clientId]);
}

/** Stores a connection in the place of any other of its client. */
export async function saveConnection(
  db: Database,
  connection: Omit<Connection, 'version' | 'domains'>,
  now: Instant,
): Promise<void> {
  const { clientId, issuer, oidcClientId, sealedSecret, roleClaim, adminValues, enforced } = connection;
  await db.query(
    `insert into sso_connections (client_id, issuer, oidc_client_id, sealed_secret, role_claim, admin_values, enforced,
                                  updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (client_id) do update set
       issuer = excluded.issuer, oidc_client_id = excluded.oidc_client_id, sealed_secret = excluded.sealed_secret,
       role_claim = excluded.role_claim, admin_values = excluded.admin_values, enforced = excluded.enforced,
       updated_at = excluded.updated_at, version = nextval('sso_connection_versions')`,
    [clientId, issuer, oidcClientId, sealedSecret, roleClaim, adminValues, enforced, writeInstant(now)],
  );
}

/** Makes exactly `domains` lead to a client's connection; `false` when one of them leads elsewhere. */
export async function saveDomains(
  db: Database,
  clientId: string,
  domains: readonly string[],
): Promise<boolean> {
  await db.query('delete from sso_domains where client_id = $1 and domain <> all($2)', [clientId, domains]);
  await db.query(
    'insert into sso_domains (domain, client_id) select unnest($2::text[]), $1 on conflict (domain) do nothing',
    [clientId, domains],
  );
  const kept = await db.query('select from sso_domains where client_id = $1', [clientId]);
  return kept.length === domains.length;
}

/** Makes the connection the only way in for the client's people, or one of several. */
export async function saveEnforced(
  db: Database,
  clientId: string,
  enforced: boolean,
  now: Instant,
): Promise<void> {
  await db.query('update sso_connections set enforced = $2, updated_at = $3 where client_id = $1', [
    clientId,
    enforced,
    writeInstant(now),
  ]);
}

/** Whether a person who decides on sign-in, still, has come in by the connection as it is now. For who is asking, and admins. */
export async function hasComeInUnder(
  db: Database,
  { clientId, issuer, version }: Connection,
  personId: string,
): Promise<boolean> {
  const found = await db.query(
    `select from sso_identities join people on people.id = person_id and ${DECIDES}
      where sso_identities.client_id = $1 and issuer = $2 and person_id = $3 and came_under = $4`,
    [clientId, issuer, personId, version],
  );
  return found.length > 0;
}

/** Removes the connection of a client, its domains with it. */
export async function removeConnection(db: Database, clientId: string): Promise<void> {
  await db.query('delete from sso_connections where client_id = $1', [clientId]);
}

/** The mail domains of those who decide on sign-in for a client and may sign in: what is surely the company's own. */
export async function findDomainsOfAdmins(db: Database, clientId: string): Promise<Set<string>> {
  const rows = await db.query<{ domain: string }>(DOMAINS_OF_ADMINS, [clientId]);
  return new Set(rows.map(({ domain }) => domain));
}

/** The same of those among them whom the provider has named before. */
export async function findDomainsOfLinkedAdmins(
  db: Database,
  { clientId, issuer }: Connection,
): Promise<Set<string>> {
  const rows = await db.query<{ domain: string }>(
    `${DOMAINS_OF_ADMINS} and exists (
       select from sso_identities where person_id = people.id and client_id = $1 and issuer = $2)`,
    [clientId, issuer],
  );
  return new Set(rows.map(({ domain }) => domain));
}

const DOMAINS_OF_ADMINS = `select distinct split_part(email, '@', 2) as domain from people
  where client_id = $1 and ${DECIDES}`;
