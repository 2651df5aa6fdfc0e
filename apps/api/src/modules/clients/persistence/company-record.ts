import type { PostalAddress } from '@akouendy/domain/clients';
import type { VatScheme } from '@akouendy/domain/invoicing';
import type { Database } from '../../../platform/database/database.ts';

/** Where and how a client wants its invoices, as stored. */
export interface BillingRecord {
  /** `null` when they go to the registered office. */
  readonly address: PostalAddress | null;
  readonly siret: string | null;
  readonly email: string | null;
  readonly orderReference: string | null;
  readonly orderNumberRequired: boolean;
  /** How often it was changed; 0 while nothing is known of it. */
  readonly revision: number;
}

/** Who a client is before the law, as stored. */
export interface CompanyRecord {
  readonly clientId: string;
  readonly name: string;
  readonly legalName: string | null;
  readonly legalForm: string | null;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly vatRegime: VatScheme;
  /** Of its registered office; `null` while it is not known. */
  readonly address: PostalAddress | null;
  /** How often its identity was changed; 0 while only its name is known. */
  readonly revision: number;
  readonly billing: BillingRecord;
}

const ADDRESS = (of: string) => `
  case when ${of}.street is not null then json_build_object(
    'street', ${of}.street, 'streetMore', ${of}.street_more, 'postcode', ${of}.postcode, 'city', ${of}.city,
    'country', ${of}.country
  ) end`;

const SELECT = `
  select c.id as "clientId", c.name, c.legal_name as "legalName", c.legal_form as "legalForm", c.siren,
         c.vat_number as "vatNumber", c.vat_regime as "vatRegime", ${ADDRESS('c')} as address, c.revision,
         json_build_object(
           'address', ${ADDRESS('b')}, 'siret', b.siret, 'email', b.email, 'orderReference', b.order_reference,
           'orderNumberRequired', coalesce(b.order_number_required, false), 'revision', coalesce(b.revision, 0)
         ) as billing
    from clients c
    left join client_billing b on b.client_id = c.id`;

/** The companies of clients that can be seen, in the order of `ids`. */
export async function findCompanies(db: Database, ids: readonly string[]): Promise<(CompanyRecord | null)[]> {
  const rows = await db.query<CompanyRecord>(`${SELECT} where c.id = any($1::uuid[])`, [ids]);
  const found = new Map(rows.map((row) => [row.clientId, row]));
  return ids.map((id) => found.get(id) ?? null);
}

/**
 * The company of a client that can be seen, until the transaction ends nobody else's to change: identity and billing
 * must agree, whichever is changed.
 */
export async function lockCompany(db: Database, clientId: string): Promise<CompanyRecord | null> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`company ${clientId}`]);
  const [company = null] = await findCompanies(db, [clientId]);
  return company;
}
