import { Module } from '@nestjs/common';
import { OfferResolver } from './graphql/offer.resolver.ts';
import { Offers } from './queries/offers.ts';

/** What the company offers, in versions. */
@Module({ providers: [Offers, OfferResolver] })
export class CatalogueModule {}
