import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { ContractType } from '../../contracts/contracts.public.ts';
import type { OrderChange } from '../use-cases/changes-since.ts';
import { OrderPreviewType, OrderStartRefusedType } from './order-preview.type.ts';

/** What can have changed since an order was shown. */
export const OrderChanges: { readonly [Each in OrderChange]: Each } = {
  DAY: 'DAY',
  OFFER: 'OFFER',
  PRICE: 'PRICE',
  VAT: 'VAT',
  OTHER_CONTRACT: 'OTHER_CONTRACT',
  TERMS: 'TERMS',
};

registerEnumType(OrderChanges, {
  name: 'OrderChange',
  description: 'What is not as it was shown any more.',
  valuesMap: {
    DAY: { description: 'It is another day, and so are the dates that count from it.' },
    OFFER: { description: 'Another version of the offer holds.' },
    PRICE: { description: 'The price.' },
    VAT: { description: 'The VAT.' },
    OTHER_CONTRACT: { description: 'The client has signed another contract meanwhile.' },
    TERMS: { description: 'Other terms.' },
  },
});

/** The order is placed. */
@ObjectType('OrderPlaced', { description: 'The contract is signed; also when the same was sent before.' })
export class OrderPlacedType {
  @Field(() => ContractType, { description: 'The contract.' })
  contract!: ContractType;

  @Field(() => ClientType, { description: 'The client, with all that it has now.' })
  client!: ClientType;
}

/** The key was used. */
@ObjectType('OrderKeyReused', {
  description: 'Something else was ordered under the same idempotency key; nothing was ordered now.',
})
export class OrderKeyReusedType {
  @Field(() => ContractType, { description: 'What was ordered under it.' })
  contract!: ContractType;
}

/** What was seen is not what would be signed. */
@ObjectType('OrderOutdated', {
  description: 'What was on the screen is not what would be signed any more; nothing was ordered.',
})
export class OrderOutdatedType {
  @Field(() => [OrderChanges], { description: 'What has changed.' })
  changes!: readonly OrderChange[];

  @Field(() => OrderPreviewType, { description: 'The order as it would be signed now.' })
  preview!: OrderPreviewType;
}

/** What `placeOrder` answers. */
export const PlaceOrderResult = resultUnion('PlaceOrderResult', 'What became of an order.', [
  OrderPlacedType,
  OrderOutdatedType,
  OrderKeyReusedType,
  TooManyAttemptsType,
  OrderStartRefusedType,
  InvalidFieldType,
  NotFoundType,
]);
export type PlaceOrderResult = typeof PlaceOrderResult;
