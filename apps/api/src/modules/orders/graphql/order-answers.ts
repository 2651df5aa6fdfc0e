import { Injectable } from '@nestjs/common';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { Clients } from '../../clients/clients.public.ts';
import {
  Contracts,
  plannedInstalment,
  scheduleType,
  termsType,
  type ContractType,
} from '../../contracts/contracts.public.ts';
import type { ConfirmationOutcome } from '../use-cases/confirm-order.ts';
import type { OrderDraft } from '../use-cases/draft-order.ts';
import { OrderPreviewType, type OrderStartRefusedType } from './order-preview.type.ts';
import {
  OrderKeyReusedType,
  OrderOutdatedType,
  OrderPlacedType,
  type PlaceOrderResult,
} from './place-order.type.ts';

/** What became of what somebody confirmed, and what would be signed, as the schema says it. */
@Injectable()
export class OrderAnswers {
  constructor(
    private readonly contracts: Contracts,
    private readonly clients: Clients,
    private readonly offers: Offers,
  ) {}

  /** The answer to whoever confirmed. */
  async of(
    clientId: string,
    outcome: ConfirmationOutcome,
  ): Promise<Exclude<PlaceOrderResult, OrderStartRefusedType>> {
    switch (outcome.kind) {
      case 'ORDERED':
        return this.placed(clientId, outcome.contractId);
      case 'IDEMPOTENCY_KEY_REUSED':
        return made(OrderKeyReusedType, { contract: await this.contract(outcome.contractId) });
      case 'OUTDATED':
        return made(OrderOutdatedType, {
          changes: outcome.changes,
          preview: await this.preview(clientId.toLowerCase(), outcome.draft),
        });
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  /** What `draft` would sign. */
  async preview(clientId: string, draft: OrderDraft): Promise<OrderPreviewType> {
    const { terms, instalments, vat, title, day, gross, conditions, statement, contracts, seal } = draft;
    const { purchaseOrderRequired } = draft;
    const offer = await this.offers.byVersion(terms.offerVersion);
    return made(OrderPreviewType, {
      title,
      day,
      terms: termsType(terms, offer?.words ?? null),
      end: terms.end,
      gross,
      schedule: scheduleType(instalments.map((each) => plannedInstalment(vat, each))),
      conditions,
      statement,
      contracts,
      seal,
      purchaseOrderRequired,
      clientId,
      draft,
    });
  }

  private async placed(clientId: string, contractId: string): Promise<OrderPlacedType> {
    const client = await this.clients.byId(clientId);
    if (client === null) throw new Error('A client that was just ordered for is not there');
    return made(OrderPlacedType, { client, contract: await this.contract(contractId) });
  }

  private async contract(id: string): Promise<ContractType> {
    const contract = await this.contracts.byId(id);
    if (contract === null) throw new Error('A contract that was just signed is not there');
    return contract;
  }
}
