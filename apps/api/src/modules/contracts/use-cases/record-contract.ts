import { standingOf } from '@akouendy/domain/contracts';
import type { VatScheme } from '@akouendy/domain/invoicing';
import { saveStandings } from '../persistence/contract-standing.repository.ts';
import { insertContract, type SignedTerms } from '../persistence/contract-terms.ts';
import { insertInstalments, type SignedInstalment } from '../persistence/instalments.ts';
import type { Run } from '../persistence/run.ts';

export type { ContractTitle } from '../persistence/contract-terms.ts';

/** A contract as it is signed: what was ordered, the terms of that day, and the instalments that were agreed to. */
export interface ContractRecord extends SignedTerms {
  readonly vat: VatScheme;
  readonly instalments: readonly SignedInstalment[];
}

/**
 * Adds a contract with its terms, its instalments and where it stands on that day, and returns its reference. The lots that it grants are added by who
 * signs, in the same transaction.
 */
export async function recordContract(
  run: Run,
  { instalments, vat, ...contract }: ContractRecord,
): Promise<string> {
  const reference = await insertContract(run, contract);
  await insertInstalments(run, contract, vat, instalments);
  const { id, clientId, terms } = contract;
  const standing = standingOf(terms, null, terms.signedOn);
  await saveStandings(run, [{ contractId: id, clientId, asOf: terms.signedOn, noticeOn: null, standing }]);
  return reference;
}
