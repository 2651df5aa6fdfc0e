import type { PostalAddress, TypedAddress } from '@akouendy/domain/clients';

/** An address as a form holds it. */
export function asTyped({ street, streetMore, postcode, city, country }: PostalAddress): TypedAddress {
  return { street, streetMore: streetMore ?? '', postcode: postcode ?? '', city, country };
}
