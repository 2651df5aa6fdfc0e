import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.public.ts';
import { OfferVersionsResolver } from './graphql/offer-versions.resolver.ts';
import { OfferResolver } from './graphql/offer.resolver.ts';
import { OfferVersions } from './queries/offer-versions.ts';
import { Offers } from './queries/offers.ts';
import { PublishOffer } from './use-cases/publish-offer.ts';
import { WithdrawOffer } from './use-cases/withdraw-offer.ts';

/** What the company offers, in versions. */
@Module({
  imports: [AccessModule],
  providers: [Offers, OfferVersions, PublishOffer, WithdrawOffer, OfferResolver, OfferVersionsResolver],
  exports: [Offers],
})
export class CatalogueModule {}
