import type { CivilDate } from '@akouendy/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';

/** A version was taken back. */
@ObjectType('OfferWithdrawn', { description: 'The version is withdrawn: nobody is offered it.' })
export class OfferWithdrawnType {
  @Field(() => String, { description: 'The version.' })
  version!: string;
}

/** A version stays. */
@ObjectType('OfferInForce', {
  description:
    'Its day has come, or a contract, an order or a quote was made under it: it stays; nothing was changed.',
})
export class OfferInForceType {
  @Field(() => CivilDateScalar, { description: 'The day from which it is offered.' })
  publishedOn!: CivilDate;
}

export const WithdrawOfferResult = resultUnion('WithdrawOfferResult', 'What became of a withdrawal.', [
  OfferWithdrawnType,
  OfferInForceType,
  NotFoundType,
]);
