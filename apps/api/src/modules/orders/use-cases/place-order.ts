import { Injectable } from '@nestjs/common';
import type { Language } from '../../../platform/access/language.ts';
import { fingerprintOf } from '../../../platform/ids/fingerprint-of.ts';
import type { SeenOrder } from './changes-since.ts';
import { ConfirmOrder, type ConfirmationOutcome } from './confirm-order.ts';
import { Drafts, type DraftOutcome, type StartRefused } from './drafts.ts';
import type { Choice } from './order-of.ts';

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
  /** As it was typed; `null` or absent without one. */
  readonly purchaseOrderReference?: string | null;
}

/** Orders for the company of who is asking: once for an idempotency key, and only what was on the screen. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly confirm: ConfirmOrder,
    private readonly drafts: Drafts,
  ) {}

  /** Orders now, in the name of who is asking. */
  async execute(command: PlaceOrderCommand): Promise<ConfirmationOutcome | StartRefused> {
    const { clientId, order, language, ...confirmation } = command;
    return this.confirm.execute<Exclude<DraftOutcome, { kind: 'DRAFT' }>>({
      ...confirmation,
      clientId,
      fingerprint: fingerprintOfOrder(clientId.toLowerCase(), order),
      draft: () => this.drafts.of({ clientId, order, language }),
    });
  }
}

/** The fingerprint of what is ordered, for whom. */
function fingerprintOfOrder(clientId: string, order: Choice): Buffer {
  const { deploy = null, regie = null, applications = null, startsOn = null } = order;
  return fingerprintOf([
    clientId,
    deploy,
    regie,
    applications?.map(({ code, quantity }) => [code, quantity]) ?? null,
    ...(startsOn === null ? [] : [startsOn]),
  ]);
}
