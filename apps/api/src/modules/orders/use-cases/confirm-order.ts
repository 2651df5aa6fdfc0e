import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import type { PublishedOffer } from '../../catalogue/catalogue.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { findConfirmation, lockOrders } from '../persistence/order-confirmations.ts';
import type { OrderDraft } from './draft-order.ts';
import { changesSince, type OrderChange, type SeenOrder } from './changes-since.ts';
import { purchaseOrderOf, withPurchaseOrder } from './purchase-order.ts';
import type { Signed } from './sign-contract.ts';
import { signOrder } from './sign-order.ts';

/** What is about to be signed. */
export interface Drafted {
  readonly kind: 'DRAFT';
  readonly draft: OrderDraft;
  readonly offer: Pick<PublishedOffer, 'offer'>;
}

/** What somebody confirms, and how it is drafted again. */
export interface Confirmation<Refusal> {
  readonly clientId: string;
  readonly seen: SeenOrder;
  /** Whether they said explicitly that they agree. */
  readonly confirmed: boolean;
  /** Made by the caller, once for what a person means to order once. */
  readonly idempotencyKey: string;
  /** Of what is ordered; its idempotency key, what was seen and the purchase order reference apart. */
  readonly fingerprint: Buffer;
  /** As it was typed; `null` or absent without one. */
  readonly purchaseOrderReference?: string | null;
  /** Drafts it in the transaction that signs it, or says why it cannot be. */
  readonly draft: (db: Database) => Promise<Drafted | Refusal>;
  /** What else is written once it is signed, in the same transaction. */
  readonly also?: (db: Database, signed: Signed) => Promise<void>;
}

/** What became of it. */
export type ConfirmationOutcome =
  | { readonly kind: 'ORDERED'; readonly contractId: string }
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED'; readonly contractId: string }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | { readonly kind: 'OUTDATED'; readonly changes: readonly OrderChange[]; readonly draft: OrderDraft }
  | InvalidField
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/**
 * Signs what was on the screen and nothing else, once for an idempotency key; one after the other for a client. All of it
 * is one transaction.
 */
@Injectable()
export class ConfirmOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly paces: Paces,
    private readonly clock: Clock,
  ) {}

  /** Signs now, in the name of who is asking. */
  async execute<Refusal extends { readonly kind: string }>(
    asked: Confirmation<Refusal>,
  ): Promise<ConfirmationOutcome | Refusal> {
    const clientId = asked.clientId.toLowerCase();
    if (!asked.confirmed) return invalidField('confirmed', 'REQUIRED');
    const written = purchaseOrderOf(asked.purchaseOrderReference ?? null, false);
    if (written.kind === 'INVALID_FIELD') return written;
    if (!isUuid(clientId)) return { kind: 'NOT_FOUND', id: asked.clientId };
    return this.unitOfWork.write(async (db) => {
      await lockOrders(db, clientId);
      return this.decide(db, { ...asked, clientId }, written.reference);
    });
  }

  private async decide<Refusal extends { readonly kind: string }>(
    db: Database,
    asked: Confirmation<Refusal>,
    purchaseOrderReference: string | null,
  ): Promise<ConfirmationOutcome | Refusal> {
    const { personId } = currentActor();
    const fingerprint = withPurchaseOrder(asked.fingerprint, purchaseOrderReference);
    const earlier = await findConfirmation(db, personId, asked.idempotencyKey);
    if (earlier !== null) {
      const same = earlier.fingerprint.equals(fingerprint);
      return { kind: same ? 'ORDERED' : 'IDEMPOTENCY_KEY_REUSED', contractId: earlier.contractId };
    }
    const found = await asked.draft(db);
    if (!isDrafted(found)) return found;
    const { draft, offer } = found;
    const changes = changesSince(asked.seen, draft);
    if (changes.length > 0) return { kind: 'OUTDATED', changes, draft };
    const given = purchaseOrderOf(purchaseOrderReference, draft.purchaseOrderRequired);
    if (given.kind === 'INVALID_FIELD') return given;
    const { clientId, idempotencyKey } = asked;
    const retryAt = await this.paces.keep(db, 'order', clientId, this.clock.now());
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const signed = await signOrder((sql, parameters) => db.query(sql, parameters), {
      clientId,
      draft,
      offer,
      confirmedBy: personId,
      at: this.clock.now(),
      idempotencyKey,
      fingerprint,
      purchaseOrderReference,
    });
    const { id: contractId, reference, entry } = signed;
    await this.audit.record(db, entry);
    await asked.also?.(db, signed);
    await this.announcements.announce(db, {
      kind: 'ORDER_PLACED',
      clientId,
      data: { contract: { contractId, reference, kind: draft.terms.kind } },
    });
    return { kind: 'ORDERED', contractId };
  }
}

function isDrafted<Refusal extends { readonly kind: string }>(found: Drafted | Refusal): found is Drafted {
  return found.kind === 'DRAFT';
}
