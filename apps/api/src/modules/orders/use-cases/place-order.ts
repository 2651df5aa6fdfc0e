import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Language } from '../../../platform/access/language.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import type { PublishedOffer } from '../../catalogue/catalogue.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { findConfirmation, lockOrders } from '../persistence/order-confirmations.ts';
import type { OrderDraft } from './draft-order.ts';
import { changesSince, type OrderChange, type SeenOrder } from './changes-since.ts';
import { Drafts } from './drafts.ts';
import type { Choice } from './order-of.ts';
import { signOrder } from './sign-order.ts';

/** An order that somebody confirms. */
export interface PlaceOrderCommand {
  readonly clientId: string;
  readonly order: Choice;
  readonly language: Language;
  readonly seen: SeenOrder;
  /** Whether they said explicitly that they agree. */
  readonly confirmed: boolean;
  /** Made by the caller, once for what a person means to order once. */
  readonly idempotencyKey: string;
}

/** What became of it. */
export type PlaceOrderOutcome =
  | { readonly kind: 'ORDERED'; readonly contractId: string }
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED'; readonly contractId: string }
  | { readonly kind: 'OUTDATED'; readonly changes: readonly OrderChange[]; readonly draft: OrderDraft }
  | InvalidField
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Orders for the company of who is asking: once for an idempotency key, and only what was on the screen. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** Orders now, in the name of who is asking. */
  async execute(command: PlaceOrderCommand): Promise<PlaceOrderOutcome> {
    const clientId = command.clientId.toLowerCase();
    if (!command.confirmed) return invalidField('confirmed', 'REQUIRED');
    if (!isUuid(clientId)) return { kind: 'NOT_FOUND', id: command.clientId };
    return this.unitOfWork.write(async (db) => {
      await lockOrders(db, clientId);
      return this.decide(db, { ...command, clientId });
    });
  }

  private async decide(db: Database, command: PlaceOrderCommand): Promise<PlaceOrderOutcome> {
    const fingerprint = fingerprintOf(command);
    const earlier = await findConfirmation(db, currentActor().personId, command.idempotencyKey);
    if (earlier !== null) {
      const { contractId } = earlier;
      return {
        kind: earlier.fingerprint.equals(fingerprint) ? 'ORDERED' : 'IDEMPOTENCY_KEY_REUSED',
        contractId,
      };
    }
    const found = await this.drafts.of(command);
    if (found.kind !== 'DRAFT') return found;
    const { draft, offer } = found;
    if (draft.seal !== command.seen.seal) {
      return { kind: 'OUTDATED', changes: changesSince(command.seen, draft), draft };
    }
    return this.sign(db, command, { draft, offer, fingerprint });
  }

  private async sign(
    db: Database,
    { clientId, idempotencyKey }: PlaceOrderCommand,
    { draft, offer, fingerprint }: { draft: OrderDraft; offer: PublishedOffer; fingerprint: Buffer },
  ): Promise<PlaceOrderOutcome> {
    const signed = await signOrder((sql, parameters) => db.query(sql, parameters), {
      clientId,
      draft,
      offer,
      confirmedBy: currentActor().personId,
      at: this.clock.now(),
      idempotencyKey,
      fingerprint,
    });
    const { id: contractId, reference, entry } = signed;
    await this.audit.record(db, entry);
    await this.announcements.announce(db, {
      kind: 'ORDER_PLACED',
      clientId,
      data: { contract: { contractId, reference, kind: draft.terms.kind } },
    });
    return { kind: 'ORDERED', contractId };
  }
}

/** SHA-256 of what is ordered, its idempotency key and what was seen apart. */
function fingerprintOf({ clientId, order }: PlaceOrderCommand): Buffer {
  const { deploy = null, regie = null, applications = null } = order;
  const asked = [
    clientId,
    deploy,
    regie,
    applications?.map(({ code, quantity }) => [code, quantity]) ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(asked)).digest();
}
