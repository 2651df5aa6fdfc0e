export { loadPublishedOffers } from './use-cases/load-published-offers.ts';
