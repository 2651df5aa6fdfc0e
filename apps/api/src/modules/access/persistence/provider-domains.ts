import { mailDomainOf } from '@akouendy/domain/access';
import type { Database } from '../../../platform/database/database.ts';

/**
 * The mail domains of a client whose own provider is the only way in, when `email` is of none of them: nobody can come
 * in with it. `null` where somebody can, and for staff. Whoever may invite may know, also who may not see the settings:
 * they are looked at as when the provider is asked.
 */
export async function domainsThatRefuse(
  db: Database,
  clientId: string | null,
  email: string,
): Promise<readonly string[] | null> {
  if (clientId === null) return null;
  await db.query(`select set_config('app.sso_client_id', $1, true)`, [clientId]);
  const [only] = await db.query<{ domains: string[] }>(
    `select array(select domain from sso_domains d where d.client_id = c.client_id order by domain) as domains
     from sso_connections c where client_id = $1 and enforced`,
    [clientId],
  );
  await db.query(`select set_config('app.sso_client_id', '', true)`);
  return only === undefined || only.domains.includes(mailDomainOf(email) ?? '') ? null : only.domains;
}
