import type { CivilDate } from '@akouendy/domain';
import type { Offer } from '@akouendy/domain/catalogue';
import { freezeTerms, type FrozenTerms, type Order } from '@akouendy/domain/contracts';
import { insertContract, type Run } from '../persistence/contract-terms.ts';

/** What is signed, under which offer, and when. */
export interface Signature {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  readonly order: Order;
  readonly offer: Offer;
  readonly signedOn: CivilDate;
}

/**
 * Adds a contract with the terms of its day, which it keeps whatever the offer becomes, and returns them. The lots that
 * they grant are added by whoever signs, in the same transaction.
 */
export async function signContract(
  run: Run,
  { offer, order, signedOn, ...contract }: Signature,
): Promise<FrozenTerms> {
  const terms = freezeTerms(offer, order, signedOn);
  await insertContract(run, { ...contract, order, terms });
  return terms;
}
