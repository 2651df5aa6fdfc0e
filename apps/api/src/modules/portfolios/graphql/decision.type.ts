import type { Instant } from '@akouendy/domain';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { PageType } from '../../../platform/graphql/page.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { ClientType } from '../../clients/clients.public.ts';
import type { DecisionKind } from '../queries/decision-facts.ts';

const Kinds: { readonly [Each in DecisionKind]: Each } = {
  NOTICE_GIVEN: 'NOTICE_GIVEN',
  DELIVERY_REFUSED: 'DELIVERY_REFUSED',
  BOOKING_URGENT: 'BOOKING_URGENT',
  CANCELLATION_LATE: 'CANCELLATION_LATE',
  QUOTE_ASKED: 'QUOTE_ASKED',
};

registerEnumType(Kinds, {
  name: 'DecisionKind',
  description: 'What waits for an account manager.',
  valuesMap: {
    NOTICE_GIVEN: { description: 'A client has ended a contract; it waits until the notice takes effect.' },
    DELIVERY_REFUSED: {
      description: 'A client has refused a delivery; it waits until it is presented again.',
    },
    BOOKING_URGENT: {
      description:
        'A client has asked for work before the notice has passed; it waits until it is confirmed or declined.',
    },
    CANCELLATION_LATE: {
      description:
        'A booking was cancelled after the notice limit: its credit is released or kept; it waits until 90 days after the work.',
    },
    QUOTE_ASKED: {
      description: 'A client has asked for a quote; it waits until it is answered or turned down.',
    },
  },
});

/** Which of what waits for an account manager. */
@ArgsType()
export class DecisionsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most; 200 is the most.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Those that were ticked off instead of those that wait.',
  })
  done!: boolean;

  @Field(() => String, { nullable: true, description: 'Part of the client’s name.' })
  search?: string | null;

  @Field(() => Kinds, { nullable: true, description: 'Only those of this kind.' })
  kind?: DecisionKind | null;
}

/** Something that waits; what it is about is added by `DecisionsResolver`. */
@ObjectType('Decision', { description: 'Something of a client that waits for its account manager.' })
export class DecisionType {
  @Field(() => ID, { description: 'What tells it from all others.' })
  id!: string;

  @Field(() => Kinds, { description: 'What it is.' })
  kind!: DecisionKind;

  @Field(() => InstantScalar, { description: 'Since when it waits.' })
  at!: Instant;

  @Field(() => ClientType, { description: 'Whose it is.' })
  client!: ClientType;

  @Field(() => String, {
    nullable: true,
    description:
      'What the client wrote, while it waits: the reason of an urgent request, the remarks of a refusal, the need of a quote.',
  })
  note!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was ticked off; null while it waits.',
  })
  tickedAt!: Instant | null;

  subjectId!: string;
  tickedBy!: string | null;
}

/** One page of them. */
@ObjectType('DecisionConnection', {
  description: 'One page of what waits for an account manager, newest first.',
})
export class DecisionConnectionType extends PageType {
  @Field(() => [DecisionType], { description: 'The decisions of this page.' })
  nodes!: readonly DecisionType[];
}

/** It is off the list. */
@ObjectType('DecisionTickedOff', {
  description: 'The entry waits no more, now or since somebody ticked it off before.',
})
export class DecisionTickedOffType {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;
}

/** What `tickOffDecision` answers. */
export const TickOffDecisionResult = resultUnion(
  'TickOffDecisionResult',
  'What became of ticking an entry off.',
  [DecisionTickedOffType, NotFoundType],
);
