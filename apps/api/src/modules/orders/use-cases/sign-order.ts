import type { Instant } from '@akouendy/domain';
import { startOf } from '@akouendy/domain/contracts';
import { newId } from '../../../platform/ids/new-id.ts';
import type { PublishedOffer } from '../../catalogue/catalogue.public.ts';
import { insertConfirmation, type Run } from '../persistence/order-confirmations.ts';
import type { OrderDraft } from './draft-order.ts';
import { signContract, type Signed } from './sign-contract.ts';

/** Who confirmed an order, when, and under which key. */
export interface OrderSignature {
  readonly clientId: string;
  readonly draft: OrderDraft;
  readonly offer: Pick<PublishedOffer, 'offer'>;
  readonly confirmedBy: string;
  readonly at: Instant;
  readonly idempotencyKey: string;
  /** Of what was ordered, for the key. */
  readonly fingerprint: Buffer;
  /** What the client calls its own purchase order; `null` without one. */
  readonly purchaseOrderReference: string | null;
}

/** Signs the contract of an order and keeps with what words who confirmed it, in the caller's transaction. */
export async function signOrder(
  run: Run,
  { clientId, draft, offer, confirmedBy, at, purchaseOrderReference, ...wish }: OrderSignature,
): Promise<Signed> {
  const signed = await signContract(run, {
    id: newId(),
    clientId,
    title: draft.title,
    order: draft.order,
    offer: offer.offer,
    vat: draft.vat,
    signedOn: draft.day,
    confirmedBy,
    startsOn: startOf(draft.terms),
    at,
  });
  await insertConfirmation(run, {
    id: newId(),
    clientId,
    contractId: signed.id,
    language: draft.language,
    statement: draft.statement,
    offerVersion: draft.terms.offerVersion,
    document: draft.document,
    sha256: draft.seal,
    confirmedBy,
    confirmedAt: at,
    purchaseOrderReference,
    ...wish,
  });
  const detail = {
    ...signed.entry.detail,
    sha256: draft.seal,
    ...(purchaseOrderReference === null ? {} : { purchaseOrderReference }),
  };
  return { ...signed, entry: { ...signed.entry, detail } };
}
