import type { CivilDate } from '@akouendy/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';

/** A client's credit account; everything computed is added by resolvers, here and in the bookings room. */
@ObjectType('CreditAccount', {
  description: 'The days that a client may still have done, and what uses them.',
})
export class CreditAccountType {
  @Field(() => ID, { description: 'Identifier of the account.' })
  id!: string;

  @Field(() => CivilDateScalar, { description: 'The date that its figures are of: today.' })
  asOf!: CivilDate;

  clientId!: string;
}
