import { writeInstant, type Instant } from '@akouendy/domain';
import type { BillingDetails, CompanyIdentity, PostalAddress } from '@akouendy/domain/clients';

/** Runs one statement, in a transaction of the API's or of `prepare`'s. */
type Run = (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>;

/** A client that is about to be there. */
export interface NewClient {
  readonly id: string;
  readonly identity: CompanyIdentity;
  readonly createdAt: Instant;
  /** `null` for what the portal itself puts there. */
  readonly createdBy: string | null;
  readonly idempotencyKey: string | null;
  /** Of all that was asked. */
  readonly fingerprint: Buffer | null;
}

const inColumns = ({ street, streetMore, postcode, city, country }: PostalAddress) => [
  street,
  streetMore,
  postcode,
  city,
  country,
];

/** Adds a client with its first identity. */
export async function insertClient(run: Run, client: NewClient): Promise<void> {
  const { name, legalName, legalForm, siren, vatNumber, vatScheme, address } = client.identity;
  await run(
    `insert into clients (id, name, legal_name, legal_form, siren, vat_number, vat_regime, street, street_more, postcode,
                          city, country, revision, created_at, created_by, idempotency_key, fingerprint)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $14, $15, $16)`,
    [
      ...[client.id, name, legalName, legalForm, siren, vatNumber, vatScheme, ...inColumns(address)],
      ...[writeInstant(client.createdAt), client.createdBy, client.idempotencyKey, client.fingerprint],
    ],
  );
}

/** Writes the identity of a client over what was known of it; `false` when who is asking may not. */
export async function updateIdentity(
  run: Run,
  clientId: string,
  { name, legalName, legalForm, siren, vatNumber, vatScheme, address }: CompanyIdentity,
): Promise<boolean> {
  const changed = await run(
    `update clients set name = $2, legal_name = $3, legal_form = $4, siren = $5, vat_number = $6, vat_regime = $7,
            street = $8, street_more = $9, postcode = $10, city = $11, country = $12, revision = revision + 1
     where id = $1 returning id`,
    [clientId, name, legalName, legalForm, siren, vatNumber, vatScheme, ...inColumns(address)],
  );
  return changed.length > 0;
}

/** Writes where a client wants its invoices over what was known of it. */
export async function saveBilling(
  run: Run,
  clientId: string,
  { address, siret, email, orderReference, orderNumberRequired }: BillingDetails,
): Promise<void> {
  const place = address === null ? [null, null, null, null, null] : inColumns(address);
  await run(
    `insert into client_billing (client_id, siret, email, order_reference, order_number_required, street, street_more,
                                 postcode, city, country, revision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
     on conflict (client_id) do update set siret = $2, email = $3, order_reference = $4, order_number_required = $5,
       street = $6, street_more = $7, postcode = $8, city = $9, country = $10, revision = client_billing.revision + 1`,
    [clientId, siret, email, orderReference, orderNumberRequired, ...place],
  );
}
