import {
  freezeTerms,
  startProblem,
  type Order,
  type StartProblem,
  type StartRange,
} from '@akouendy/domain/contracts';
import type { CivilDate } from '@akouendy/domain';
import type { Offer } from '@akouendy/domain/catalogue';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../platform/access/language.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { Offers, type PublishedOffer } from '../../catalogue/catalogue.public.ts';
import { orderingClient } from '../../clients/clients.public.ts';
import { Contracts } from '../../contracts/contracts.public.ts';
import { OrderStarts } from '../queries/order-starts.ts';
import { draftOrder, type OrderDraft } from './draft-order.ts';
import { orderOf, type Choice } from './order-of.ts';

/** Who would order what, and in which language they read it. */
export interface DraftAsked {
  readonly clientId: string;
  readonly order: Choice;
  readonly language: Language;
}

/** It cannot start on the day that was chosen. */
export interface StartRefused extends StartRange {
  readonly kind: 'START_REFUSED';
  readonly refusal: StartProblem;
}

/** The draft, or why there is none. */
export type DraftOutcome =
  | { readonly kind: 'DRAFT'; readonly draft: OrderDraft; readonly offer: PublishedOffer }
  | StartRefused
  | InvalidField
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Orders as they would be signed now, under today's offer, in the transaction at hand. */
@Injectable()
export class Drafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly contracts: Contracts,
    private readonly starts: OrderStarts,
    private readonly clock: Clock,
  ) {}

  /** Nothing is signed, whatever is drafted. */
  async of({ clientId, order: choice, language }: DraftAsked): Promise<DraftOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: clientId } as const;
    if (!isUuid(clientId)) return notFound;
    const client = await this.unitOfWork.read((db) => orderingClient(db, clientId.toLowerCase()));
    if (client === null) return notFound;
    const offer = await this.offers.current();
    if (offer === null) return invalidField('order', 'NOT_ALLOWED');
    const order = orderOf(choice, offer.offer);
    if (order.kind === 'INVALID_FIELD') return order;
    const contracts = await this.contracts.countOf(client.id);
    const day = this.clock.today();
    const startsOn = await this.startOf(offer.offer, order, choice.startsOn ?? null, day);
    if (typeof startsOn !== 'string') return startsOn;
    const draft = draftOrder({ client, order, offer, day, startsOn, language, contracts });
    return { kind: 'DRAFT', draft, offer };
  }

  private async startOf(
    offer: Offer,
    order: Order,
    chosen: CivilDate | null,
    day: CivilDate,
  ): Promise<CivilDate | StartRefused | InvalidField> {
    const range = await this.starts.rangeOf(freezeTerms(offer, order, day));
    if (range === null) return chosen === null ? day : invalidField('order.startsOn', 'NOT_ALLOWED');
    const startsOn = chosen ?? range.earliest;
    const refusal = startProblem(startsOn, range);
    return refusal === null ? startsOn : { kind: 'START_REFUSED', refusal, ...range };
  }
}
