export { CatalogueModule } from './catalogue.module.ts';
export { InvoiceTermsEnum } from './graphql/offer-enums.ts';
export { WordsType } from './graphql/words.type.ts';
export { Offers } from './queries/offers.ts';
export { loadPublishedOffers } from './use-cases/load-published-offers.ts';
