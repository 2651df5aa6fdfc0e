export { CatalogueModule } from './catalogue.module.ts';
export { BuildOptionCodes } from './graphql/build-enums.ts';
export { ApplicationCodes, DeployPackageCodes, RegieCodes } from './graphql/deploy-enums.ts';
export { InvoiceTermsEnum } from './graphql/offer-enums.ts';
export { Prioritys, ReportFrequencys } from './graphql/run-enums.ts';
export { WordsType } from './graphql/words.type.ts';
export { Offers, type PublishedOffer } from './queries/offers.ts';
export { loadPublishedOffers } from './use-cases/load-published-offers.ts';
