import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { Clients } from '../../clients/clients.public.ts';
import {
  Contracts,
  plannedInstalment,
  scheduleType,
  termsType,
  type ContractType,
} from '../../contracts/contracts.public.ts';
import { OrderBalances } from '../queries/order-balances.ts';
import type { OrderDraft } from '../use-cases/draft-order.ts';
import { Drafts } from '../use-cases/drafts.ts';
import { PlaceOrder } from '../use-cases/place-order.ts';
import { OrderBalanceType, OrderPreviewResult, OrderPreviewType } from './order-preview.type.ts';
import { OrderPreviewInput, PlaceOrderInput } from './order.input.ts';
import {
  OrderKeyReusedType,
  OrderOutdatedType,
  OrderPlacedType,
  PlaceOrderResult,
} from './place-order.type.ts';

/** Ordering from the offer, for who may commit the client. */
@Resolver(() => OrderPreviewType)
@MayCall('ACCEPT_COMMITMENT')
export class OrdersResolver {
  constructor(
    private readonly drafts: Drafts,
    private readonly place: PlaceOrder,
    private readonly balances: OrderBalances,
    private readonly contracts: Contracts,
    private readonly clients: Clients,
    private readonly offers: Offers,
  ) {}

  @Query(() => OrderPreviewResult, {
    description: 'What an order would be: price, terms, instalments, balance. Nothing is ordered.',
  })
  @MayCall('ACCEPT_COMMITMENT')
  async orderPreview(
    @Args('input', { type: () => OrderPreviewInput, description: 'What would be ordered.' })
    input: OrderPreviewInput,
  ): Promise<OrderPreviewResult> {
    const outcome = await this.drafts.of(input);
    switch (outcome.kind) {
      case 'DRAFT':
        return this.preview(input.clientId.toLowerCase(), outcome.draft);
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  @ResolveField(() => OrderBalanceType, {
    nullable: true,
    description: 'What it would make of the balance of days; null when it grants none.',
  })
  balance(@Parent() { clientId, draft }: OrderPreviewType): Promise<OrderBalanceType | null> {
    return this.balances.with(clientId, draft);
  }

  @Mutation(() => PlaceOrderResult, {
    description:
      'Orders from the offer: signs the contract with its lots and instalments, or changes nothing.',
  })
  @MayCall('ACCEPT_COMMITMENT')
  async placeOrder(
    @Args('input', { type: () => PlaceOrderInput, description: 'The order.' }) input: PlaceOrderInput,
  ): Promise<PlaceOrderResult> {
    const outcome = await this.place.execute(input);
    switch (outcome.kind) {
      case 'ORDERED':
        return this.placed(input.clientId, outcome.contractId);
      case 'IDEMPOTENCY_KEY_REUSED':
        return made(OrderKeyReusedType, { contract: await this.contract(outcome.contractId) });
      case 'OUTDATED':
        return made(OrderOutdatedType, {
          changes: outcome.changes,
          preview: await this.preview(input.clientId.toLowerCase(), outcome.draft),
        });
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
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

  private async preview(clientId: string, draft: OrderDraft): Promise<OrderPreviewType> {
    const { terms, instalments, vat, title, day, gross, conditions, statement, contracts, seal } = draft;
    const offer = await this.offers.byVersion(terms.offerVersion);
    return made(OrderPreviewType, {
      title,
      day,
      terms: termsType(terms, offer?.words ?? null),
      end: terms.end,
      gross,
      schedule: scheduleType(
        vat,
        instalments.map((each) => plannedInstalment(vat, each)),
      ),
      conditions,
      statement,
      contracts,
      seal,
      clientId,
      draft,
    });
  }
}
