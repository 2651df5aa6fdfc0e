import type { Instant } from '@akouendy/domain';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { PageType } from '../../../platform/graphql/page.type.ts';
import { ClientType } from '../../clients/clients.public.ts';
import type { DecisionKind } from '../queries/decisions.ts';

const Kinds: { readonly [Each in DecisionKind]: Each } = { NOTICE_GIVEN: 'NOTICE_GIVEN' };

registerEnumType(Kinds, {
  name: 'DecisionKind',
  description: 'What waits for an account manager.',
  valuesMap: {
    NOTICE_GIVEN: { description: 'A client has ended a contract; it waits until the notice takes effect.' },
  },
});

/** Something that waits; what it is about is added by `DecisionsResolver`. */
@ObjectType('Decision', { description: 'Something of a client that waits for its account manager.' })
export class DecisionType {
  @Field(() => Kinds, { description: 'What it is.' })
  kind!: DecisionKind;

  @Field(() => InstantScalar, { description: 'Since when it waits.' })
  at!: Instant;

  @Field(() => ClientType, { description: 'Whose it is.' })
  client!: ClientType;

  id!: string;
}

/** One page of them. */
@ObjectType('DecisionConnection', {
  description: 'One page of what waits for an account manager, newest first.',
})
export class DecisionConnectionType extends PageType {
  @Field(() => [DecisionType], { description: 'The decisions of this page.' })
  nodes!: readonly DecisionType[];
}
