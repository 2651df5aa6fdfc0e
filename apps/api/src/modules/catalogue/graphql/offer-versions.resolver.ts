import type { FigureChange, OfferFigure } from '@akouendy/domain/catalogue/versions';
import { figuresOf, firstPublishingDay, lastPublishingDay } from '@akouendy/domain/catalogue/versions';
import {
  clausesOf,
  figureItem,
  longestClause,
  statedBy,
  type Clause,
  type OfferWords,
} from '@akouendy/domain/catalogue/words';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { OfferVersions, type OfferVersion } from '../queries/offer-versions.ts';
import { Offers } from '../queries/offers.ts';
import { PublishOffer, type StaleFigure } from '../use-cases/publish-offer.ts';
import { WithdrawOffer } from '../use-cases/withdraw-offer.ts';
import {
  OfferDraftType,
  OfferVersionType,
  type OfferClauseType,
  type OfferFigureType,
} from './offer-version.type.ts';
import {
  OfferClausesStaleType,
  OfferInconsistentType,
  OfferOutdatedType,
  OfferPublishedType,
  OfferTooEarlyType,
  OfferTooLateType,
  OfferUnchangedType,
  PublishOfferInput,
  PublishOfferResult,
  type OfferStaleClauseType,
} from './publish-offer.type.ts';
import { OfferInForceType, OfferWithdrawnType, WithdrawOfferResult } from './withdraw-offer.type.ts';

/** The history of the offer, and publishing a new version; for those who look after the portal. */
@Resolver(() => OfferVersionType)
@MayCall('MANAGE_PORTAL')
export class OfferVersionsResolver {
  constructor(
    private readonly versions: OfferVersions,
    private readonly offers: Offers,
    private readonly people: People,
    private readonly publish: PublishOffer,
    private readonly withdraw: WithdrawOffer,
    private readonly clock: Clock,
  ) {}

  @Query(() => [OfferVersionType], { description: 'Every version of the offer, newest first.' })
  @MayCall('MANAGE_PORTAL')
  async offerVersions(): Promise<OfferVersionType[]> {
    return (await this.versions.all()).map(versionType);
  }

  @Query(() => OfferDraftType, {
    nullable: true,
    description: 'What a new version starts from; null before the first one.',
  })
  @MayCall('MANAGE_PORTAL')
  async offerDraft(): Promise<OfferDraftType | null> {
    const [latest] = await this.offers.history();
    if (latest === undefined) return null;
    const today = this.clock.today();
    return {
      basedOn: latest.offer.version,
      earliest: firstPublishingDay(latest.offer.publishedOn, today),
      last: lastPublishingDay(today),
      figures: figuresOf(latest.offer).map((figure) => figureType(latest.words, figure)),
      clauses: clausesOf(latest.words).map(clauseType),
    };
  }

  @ResolveField(() => NamedPersonType, {
    name: 'author',
    nullable: true,
    description: 'Who published it; null for one that came with the portal.',
  })
  async publishedBy(@Parent() { author }: OfferVersionType): Promise<NamedPersonType | null> {
    return author === null ? null : this.people.byId(author);
  }

  @Mutation(() => PublishOfferResult, {
    description: 'Publishes a new version of the offer; contracts keep theirs.',
  })
  @MayCall('MANAGE_PORTAL')
  async publishOffer(
    @Args('input', { type: () => PublishOfferInput, description: 'The version.' })
    input: PublishOfferInput,
  ): Promise<typeof PublishOfferResult> {
    const outcome = await this.publish.execute(input);
    switch (outcome.kind) {
      case 'PUBLISHED':
        return made(OfferPublishedType, { version: await this.published(outcome.version) });
      case 'OUTDATED':
        return made(OfferOutdatedType, { latest: outcome.latest });
      case 'TOO_EARLY':
        return made(OfferTooEarlyType, { earliest: outcome.earliest });
      case 'TOO_LATE':
        return made(OfferTooLateType, { last: outcome.last });
      case 'UNCHANGED':
        return made(OfferUnchangedType, { latest: input.basedOn });
      case 'INCONSISTENT':
        return made(OfferInconsistentType, { rule: outcome.rule, places: outcome.places });
      case 'STALE':
        return made(OfferClausesStaleType, { clauses: await this.stale(input.basedOn, outcome.stale) });
      case 'INVALID_FIELD':
        return made(InvalidFieldType, { field: outcome.field, problem: outcome.problem });
    }
  }

  @Mutation(() => WithdrawOfferResult, {
    description: 'Takes a version of the offer back before its day; the one before it stays in force.',
  })
  @MayCall('MANAGE_PORTAL')
  async withdrawOffer(
    @Args('version', { type: () => String, description: 'As it is cited: `2026-04`.' }) version: string,
  ): Promise<typeof WithdrawOfferResult> {
    const outcome = await this.withdraw.execute(version);
    switch (outcome.kind) {
      case 'WITHDRAWN':
        return made(OfferWithdrawnType, { version });
      case 'IN_FORCE':
        return made(OfferInForceType, { publishedOn: outcome.publishedOn });
      case 'NOT_FOUND':
        return NotFoundType.of(version);
    }
  }

  private async stale(version: string, stale: readonly StaleFigure[]): Promise<OfferStaleClauseType[]> {
    const based = await this.offers.byVersion(version);
    if (based === null) throw new Error('A version that was just read is not there');
    return stale.map(({ figure, clause }) => ({
      figure: figureType(based.words, figure),
      clause: clauseType(clause),
    }));
  }

  private async published(version: string): Promise<OfferVersionType> {
    const found = (await this.versions.all()).find(({ published }) => published.offer.version === version);
    if (found === undefined) throw new Error('A version that was just published is not there');
    return versionType(found);
  }
}

function versionType({ published, standing, figures, clauses }: OfferVersion): OfferVersionType {
  const { offer, words, author, recordedAt } = published;
  return Object.assign(new OfferVersionType(), {
    version: offer.version,
    publishedOn: offer.publishedOn,
    recordedAt,
    standing,
    figures: figures.map((change: FigureChange) => ({
      before: figureType(words, change),
      after: change.after,
    })),
    clauses,
    author,
  });
}

function figureType(words: OfferWords, { place, name, kind, code, value }: OfferFigure): OfferFigureType {
  return { place, name, kind, item: figureItem(words, { name, code }), value };
}

function clauseType(clause: Clause): OfferClauseType {
  return { ...clause, longest: longestClause(clause.place), figures: statedBy(clause.place) };
}
