import type { BillingDetails, PostalAddress } from '@akouendy/domain/clients';
import type { Facts } from '../../../platform/audit/audit-entry.ts';

/** What the trail keeps of an identity. */
interface IdentityFacts {
  readonly name: string;
  readonly legalName: string | null;
  readonly legalForm: string | null;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly address: PostalAddress | null;
}

/** Who a client is, by the names of the trail's fields. */
export function factsOfIdentity(identity: IdentityFacts): Facts {
  const { name, legalName, legalForm, siren, vatNumber, address } = identity;
  return { name, legalName, legalForm, siren, vatNumber, address: inOneLine(address) };
}

/** Where a client's invoices go, by the names of the trail's fields. */
export function factsOfBilling({ address, ...rest }: BillingDetails): Facts {
  const { siret, email, orderReference, orderNumberRequired } = rest;
  return { billingAddress: inOneLine(address), siret, email, orderReference, orderNumberRequired };
}

function inOneLine(address: PostalAddress | null): string | null {
  if (address === null) return null;
  const { street, streetMore, postcode, city, country } = address;
  const place = postcode === null ? city : `${postcode} ${city}`;
  return [street, streetMore, place, country].filter((part) => part !== null).join(', ');
}
