import type { CivilDate, Instant } from '@akouendy/domain';
import type { Offer } from '@akouendy/domain/catalogue';
import { freezeTerms, type FrozenTerms, type Order } from '@akouendy/domain/contracts';
import { signedSchedule, type Instalment, type VatScheme } from '@akouendy/domain/invoicing';
import type { AuditEntry } from '../../../platform/audit/audit-entry.ts';
import { recordContract, type ContractTitle } from '../../contracts/contracts.public.ts';
import { grantLots } from '../../credits/credits.public.ts';
import type { Run } from '../persistence/order-confirmations.ts';
import { inEuros } from './in-euros.ts';

/** What is signed, for whom, under which offer, and when. */
export interface Signature {
  readonly id: string;
  readonly clientId: string;
  /** In the offer’s words, or as it is written on paper: in one language alone. */
  readonly title: ContractTitle;
  readonly order: Order;
  readonly offer: Offer;
  readonly vat: VatScheme;
  readonly signedOn: CivilDate;
  /** Id of who confirmed the order here; nobody for what was signed on paper. */
  readonly confirmedBy?: string;
  /** Its first day; that of its signature without it. */
  readonly startsOn?: CivilDate;
  readonly at: Instant;
}

/** A contract that was just signed. */
export interface Signed {
  readonly id: string;
  readonly reference: string;
  readonly terms: FrozenTerms;
  readonly instalments: readonly Instalment[];
  /** What the audit trail is to say, in the same transaction. */
  readonly entry: AuditEntry;
}

/**
 * Signs a contract: adds it with the terms of its day, which it keeps whatever the offer becomes, the lots that they
 * grant and the instalments that they lead to. All of it in the caller's transaction, or nothing; the caller records
 * the entry for the trail in it too.
 */
export async function signContract(
  run: Run,
  { id, clientId, title, order, offer, vat, signedOn, startsOn, confirmedBy, at }: Signature,
): Promise<Signed> {
  const terms = freezeTerms(offer, order, signedOn, startsOn);
  const instalments = signedSchedule(terms, vat);
  const reference = await recordContract(run, { id, clientId, title, order, terms, vat, instalments });
  await grantLots(run, { contractId: id, clientId, confirmedBy: confirmedBy ?? null, at }, order, terms);
  const { net, offerVersion } = terms;
  const entry: AuditEntry = {
    action: 'contract.signed',
    objectType: 'contract',
    objectId: id,
    clientId,
    detail: { contract: reference, title: title.fr, signedOn, price: inEuros(net), offerVersion },
  };
  return { id, reference, terms, instalments, entry };
}
