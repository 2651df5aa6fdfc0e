import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { Bookings, BookingType } from '../../bookings/bookings.public.ts';
import { Contracts, ContractType } from '../../contracts/contracts.public.ts';
import { Quotes, QuoteType, quoteType } from '../../quotes/quotes.public.ts';
import { Decisions, subjectOf, type Decision } from '../queries/decisions.ts';
import { TickOffDecision } from '../use-cases/tick-off-decision.ts';
import {
  readDecisionCursor,
  readDecisionId,
  writeDecisionCursor,
  writeDecisionId,
} from './decision-place.ts';
import {
  DecisionConnectionType,
  DecisionsArgs,
  DecisionTickedOffType,
  DecisionType,
  TickOffDecisionResult,
} from './decision.type.ts';

/** What waits for an account manager, or for the admin, who sees all. */
@Resolver(() => DecisionType)
@MayCall('READ_CLIENT')
export class DecisionsResolver {
  constructor(
    private readonly open: Decisions,
    private readonly tickOff: TickOffDecision,
    private readonly contracts: Contracts,
    private readonly bookings: Bookings,
    private readonly quotes: Quotes,
    private readonly people: People,
  ) {}

  @Query(() => DecisionConnectionType, {
    description:
      'What of your clients waits for you: for account managers those that are entrusted to them, for the admin all; nobody else may ask.',
  })
  @MayCall('READ_CLIENT')
  async decisions(
    @Args() { first, after, done: isDone, search, kind }: DecisionsArgs,
  ): Promise<DecisionConnectionType> {
    const { decisions, ...page } = await this.open.page({
      isDone,
      search: search ?? '',
      kind: kind ?? null,
      first: pageSize(first),
      after: readDecisionCursor(after),
    });
    const last = decisions.at(-1);
    return {
      ...page,
      nodes: decisions.map(asType),
      endCursor: last === undefined ? null : writeDecisionCursor(last),
    };
  }

  @Mutation(() => TickOffDecisionResult, {
    description: 'Takes an entry off the list, for everybody who sees it; it is not taken back.',
  })
  @MayCall('COMPARE_CLIENTS')
  async tickOffDecision(
    @Args('id', { type: () => ID, description: 'The entry.' }) id: string,
  ): Promise<typeof TickOffDecisionResult> {
    const place = readDecisionId(id);
    return place !== null && (await this.tickOff.execute(place))
      ? made(DecisionTickedOffType, { id })
      : NotFoundType.of(id);
  }

  @ResolveField(() => ContractType, {
    nullable: true,
    description: 'The contract that it is about; null when it is about something else.',
  })
  async contract(@Parent() { kind, subjectId }: DecisionType): Promise<ContractType | null> {
    return subjectOf(kind) === 'CONTRACT' ? this.contracts.byId(subjectId) : null;
  }

  @ResolveField(() => BookingType, {
    nullable: true,
    description: 'The booking that it is about; null when it is about something else.',
  })
  async booking(@Parent() { kind, subjectId }: DecisionType): Promise<BookingType | null> {
    return subjectOf(kind) === 'BOOKING' ? this.bookings.byId(subjectId) : null;
  }

  @ResolveField(() => QuoteType, {
    nullable: true,
    description: 'The quote that it is about; null when it is about something else.',
  })
  async quote(@Parent() { kind, subjectId }: DecisionType): Promise<QuoteType | null> {
    const quote = subjectOf(kind) === 'QUOTE' ? await this.quotes.byId(subjectId) : null;
    return quote === null ? null : quoteType(quote);
  }

  @ResolveField(() => NamedPersonType, {
    name: 'tickedBy',
    nullable: true,
    description: 'Who ticked it off; null while it waits, and for somebody who is not to be seen.',
  })
  async personWhoTicked(@Parent() { tickedBy }: DecisionType): Promise<NamedPersonType | null> {
    return tickedBy === null ? null : this.people.byId(tickedBy);
  }
}

function asType(decision: Decision): DecisionType {
  const { kind, at, note, tickedAt, tickedBy, clientId, clientName } = decision;
  return {
    ...{ kind, at, note, tickedAt, tickedBy },
    id: writeDecisionId(decision),
    subjectId: decision.id,
    client: { id: clientId, name: clientName },
  };
}
