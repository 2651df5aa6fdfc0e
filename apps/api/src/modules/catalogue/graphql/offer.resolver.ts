import { reachOf } from '@akouendy/domain/access';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.ts';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Offers } from '../queries/offers.ts';
import { offerAsType } from './offer-as-type.ts';
import { OfferType } from './offer.type.ts';

/** What the company offers, and has offered. */
@Resolver(() => OfferType)
export class OfferResolver {
  constructor(
    private readonly offers: Offers,
    private readonly clock: Clock,
  ) {}

  @Query(() => OfferType, {
    nullable: true,
    description: 'What is offered today; null before the first version.',
  })
  @SignedIn()
  async currentOffer(): Promise<OfferType | null> {
    const current = await this.offers.current();
    return current === null ? null : offerAsType(current);
  }

  @Query(() => OfferType, {
    nullable: true,
    description:
      'A version of the offer, also one that contracts were signed under long ago; null when there is none, and, for who does not look after the catalogue, before its day.',
  })
  @SignedIn()
  async offer(
    @Args('version', { type: () => String, description: 'As it is cited: `2025-01`.' }) version: string,
    @CurrentActor() { role }: Actor,
  ): Promise<OfferType | null> {
    const found = await this.offers.byVersion(version);
    if (found === null) return null;
    const isToCome = found.offer.publishedOn > this.clock.today();
    return isToCome && reachOf(role, 'MANAGE_PORTAL') === null ? null : offerAsType(found);
  }
}
