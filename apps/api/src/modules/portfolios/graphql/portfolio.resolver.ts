import { looksAfterClients } from '@akouendy/domain/access';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { made } from '../../../platform/graphql/made.ts';
import { endCursorOf, readNameCursor } from '../../../platform/graphql/name-cursor.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { HttpExchange, notRecent, PersonEntryType, type Exchange } from '../../access/access.public.ts';
import { CarePages, type CareLine, type CarePage, type CareSearch } from '../queries/care-pages.ts';
import { ClientCounts } from '../queries/client-counts.ts';
import { EntrustClient } from '../use-cases/entrust-client.ts';
import { WithdrawClient } from '../use-cases/withdraw-client.ts';
import {
  CannotLookAfterType,
  CareConnectionType,
  CareInput,
  CareSearchArgs,
  ClientEntrustedType,
  ClientWithdrawnType,
  EntrustClientResult,
  WithdrawClientResult,
  type CareType,
} from './care.type.ts';

/** Who looks after which client: account managers their portfolio, engineers what is assigned to them. */
@Resolver(() => PersonEntryType)
export class PortfolioResolver {
  constructor(
    private readonly pages: CarePages,
    private readonly counts: ClientCounts,
    private readonly entrusting: EntrustClient,
    private readonly withdrawing: WithdrawClient,
    private readonly authenticator: Authenticator,
  ) {}

  @Query(() => CareConnectionType, {
    nullable: true,
    description:
      'The clients that somebody of the staff looks after, by name; null when there is nobody of that id, or their role looks after none.',
  })
  @MayCall('MANAGE_PORTAL')
  async portfolio(
    @Args('personId', { type: () => ID, description: 'Whose clients.' }) personId: string,
    @Args() search: CareSearchArgs,
  ): Promise<CareConnectionType | null> {
    const page = await this.pages.ofPerson(personId, careSearch(search));
    return page === null ? null : connection(page, (line) => ({ personId, clientId: line.id }));
  }

  @Query(() => CareConnectionType, {
    nullable: true,
    description: 'The staff who look after a client, by name; null when there is none of that id.',
  })
  @MayCall('MANAGE_PORTAL')
  async clientStaff(
    @Args('clientId', { type: () => ID, description: 'Whose staff.' }) clientId: string,
    @Args() search: CareSearchArgs,
  ): Promise<CareConnectionType | null> {
    const page = await this.pages.ofClient(clientId, careSearch(search));
    return page === null ? null : connection(page, (line) => ({ personId: line.id, clientId }));
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many clients are entrusted to them; null when their role looks after none.',
  })
  @MayCall('MANAGE_PORTAL')
  entrustedClients(@Parent() { person, removedAt }: PersonEntryType): Promise<number> | null {
    return looksAfterClients(person.role) && removedAt === null ? this.counts.of(person.id) : null;
  }

  @Mutation(() => EntrustClientResult, {
    description:
      'Entrusts a client to an account manager or an engineer, after a recent proof of who you are. Doing it again changes nothing.',
  })
  @MayCall('MANAGE_PORTAL')
  async entrustClient(
    @Args('input', { type: () => CareInput, description: 'Which client, to whom.' }) input: CareInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<EntrustClientResult> {
    const outcome = await this.entrusting.execute(input, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'CLIENT_ENTRUSTED':
        return made(ClientEntrustedType, { care: { ...outcome, isEntrusted: true } });
      case 'CANNOT_LOOK_AFTER':
        return made(CannotLookAfterType, { reason: outcome.reason });
      case 'NOT_RECENT':
        return notRecent();
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  @Mutation(() => WithdrawClientResult, {
    description:
      'Takes a client back from who looks after it, after a recent proof of who you are: they see nothing of it any more, at once. Doing it again changes nothing.',
  })
  @MayCall('MANAGE_PORTAL')
  async withdrawClient(
    @Args('input', { type: () => CareInput, description: 'Which client, from whom.' }) input: CareInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<WithdrawClientResult> {
    const outcome = await this.withdrawing.execute(input, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'CLIENT_WITHDRAWN':
        return made(ClientWithdrawnType, { care: { ...outcome, isEntrusted: false } });
      case 'NOT_RECENT':
        return notRecent();
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }
}

function careSearch({ search, everything, first, after }: CareSearchArgs): CareSearch {
  return { search: search ?? '', everything, first: pageSize(first), after: readNameCursor(after) };
}

function connection(
  { lines, totalCount, hasNextPage }: CarePage,
  pairOf: (line: CareLine) => Pick<CareType, 'personId' | 'clientId'>,
): CareConnectionType {
  return {
    nodes: lines.map((line) => ({ ...pairOf(line), isEntrusted: line.isEntrusted })),
    totalCount,
    hasNextPage,
    endCursor: endCursorOf(lines),
  };
}
