import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { ContractType } from '../../contracts/contracts.public.ts';
import { OrderBalances } from '../queries/order-balances.ts';
import { OrderStarts } from '../queries/order-starts.ts';
import { RunsBeside } from '../queries/runs-beside.ts';
import { Drafts } from '../use-cases/drafts.ts';
import { PlaceOrder } from '../use-cases/place-order.ts';
import { OrderAnswers } from './order-answers.ts';
import {
  OrderBalanceType,
  OrderPreviewResult,
  OrderPreviewType,
  OrderStartRangeType,
  OrderStartRefusedType,
} from './order-preview.type.ts';
import { OrderPreviewInput, PlaceOrderInput } from './order.input.ts';
import { PlaceOrderResult } from './place-order.type.ts';

/** Ordering from the offer, for who may commit the client. */
@Resolver(() => OrderPreviewType)
@MayCall('ACCEPT_COMMITMENT')
export class OrdersResolver {
  constructor(
    private readonly drafts: Drafts,
    private readonly place: PlaceOrder,
    private readonly balances: OrderBalances,
    private readonly starts: OrderStarts,
    private readonly beside: RunsBeside,
    private readonly answers: OrderAnswers,
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
        return this.answers.preview(input.clientId.toLowerCase(), outcome.draft);
      case 'START_REFUSED':
        return made(OrderStartRefusedType, outcome);
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

  @ResolveField(() => OrderStartRangeType, {
    nullable: true,
    description: 'The days on which it may start; null for what starts with its order.',
  })
  startRange(@Parent() { draft }: OrderPreviewType): Promise<OrderStartRangeType | null> {
    return this.starts.rangeOf(draft.terms);
  }

  @ResolveField(() => [ContractType], {
    description: 'Contracts with RUN that run on beside it, where it has RUN: nothing of them ends with it.',
  })
  runsBeside(@Parent() { clientId, draft }: OrderPreviewType): Promise<ContractType[]> {
    return this.beside.of(clientId, draft.terms);
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
    return outcome.kind === 'START_REFUSED'
      ? made(OrderStartRefusedType, outcome)
      : this.answers.of(input.clientId, outcome);
  }
}
