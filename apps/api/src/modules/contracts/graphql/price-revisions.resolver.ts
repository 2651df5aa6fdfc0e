import type { CivilDate } from '@akouendy/domain';
import { revisionDays } from '@akouendy/domain/contracts/life';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { made } from '../../../platform/graphql/made.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { KeyReusedType, People, NamedPersonType } from '../../access/access.public.ts';
import { PriceRevisions } from '../queries/price-revisions.ts';
import { AnnounceRevision } from '../use-cases/announce-revision.ts';
import {
  AnnouncePriceRevisionInput,
  AnnouncePriceRevisionResult,
  PriceRevisionAnnouncedType,
  PriceRevisionOutdatedType,
  PriceRevisionRefusedType,
  PriceRevisionType,
  PriceRevisionWithdrawnType,
  WithdrawPriceRevisionInput,
  WithdrawPriceRevisionResult,
} from './price-revision.type.ts';

/** The revisions of prices, and announcing one. */
@Resolver(() => PriceRevisionType)
@MayCall('READ_CLIENT')
export class PriceRevisionsResolver {
  constructor(
    private readonly revisions: PriceRevisions,
    private readonly announce: AnnounceRevision,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  @Query(() => [PriceRevisionType], { description: 'Every revision of prices, the last announced first.' })
  @MayCall('READ_CLIENT')
  async priceRevisions(): Promise<PriceRevisionType[]> {
    const announced = await this.revisions.announced();
    const counting = new Map(announced.map(({ effectiveOn, id }) => [effectiveOn, id]));
    return announced
      .map((each) => ({ ...each, replaced: counting.get(each.effectiveOn) !== each.id }))
      .reverse();
  }

  @Query(() => [CivilDateScalar], { description: 'The days for which a revision can be announced.' })
  @MayCall('READ_CLIENT')
  priceRevisionDays(): CivilDate[] {
    return revisionDays(this.clock.today());
  }

  @ResolveField(() => NamedPersonType, {
    name: 'recordedBy',
    nullable: true,
    description: 'Who announced it; null for somebody who is not to be seen.',
  })
  async personWhoRecorded(@Parent() { recordedBy }: PriceRevisionType): Promise<NamedPersonType | null> {
    return this.people.byId(recordedBy);
  }

  @Mutation(() => AnnouncePriceRevisionResult, {
    description: 'Announces by how much the prices that are invoiced monthly change on a coming 1 January.',
  })
  @MayCall('REVISE_PRICES')
  async announcePriceRevision(
    @Args('input', { type: () => AnnouncePriceRevisionInput, description: 'The revision.' })
    input: AnnouncePriceRevisionInput,
  ): Promise<typeof AnnouncePriceRevisionResult> {
    const outcome = await this.announce.execute({ ...input, replaces: input.replaces ?? null });
    switch (outcome.kind) {
      case 'ANNOUNCED':
        return made(PriceRevisionAnnouncedType, { revisions: await this.priceRevisions() });
      case 'OUTDATED':
        return made(PriceRevisionOutdatedType, { revisions: await this.priceRevisions() });
      case 'IDEMPOTENCY_KEY_REUSED':
        return made(KeyReusedType, { message: 'Another revision was announced under this key.' });
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'NOT_A_REVISION_DAY':
      case 'RATE_OUT_OF_RANGE':
        return made(PriceRevisionRefusedType, { problem: outcome.kind, days: this.priceRevisionDays() });
    }
  }

  @Mutation(() => WithdrawPriceRevisionResult, {
    description: 'Withdraws a revision of prices before its day; whom it concerned is told.',
  })
  @MayCall('REVISE_PRICES')
  async withdrawPriceRevision(
    @Args('input', { type: () => WithdrawPriceRevisionInput, description: 'The revision.' })
    input: WithdrawPriceRevisionInput,
  ): Promise<typeof WithdrawPriceRevisionResult> {
    const outcome = await this.announce.withdraw(input);
    switch (outcome.kind) {
      case 'ANNOUNCED':
        return made(PriceRevisionWithdrawnType, { revisions: await this.priceRevisions() });
      case 'OUTDATED':
        return made(PriceRevisionOutdatedType, { revisions: await this.priceRevisions() });
      case 'IDEMPOTENCY_KEY_REUSED':
        return made(KeyReusedType, { message: 'Another revision was decided on under this key.' });
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'NOT_A_REVISION_DAY':
      case 'RATE_OUT_OF_RANGE':
        return made(PriceRevisionRefusedType, { problem: outcome.kind, days: this.priceRevisionDays() });
    }
  }
}
