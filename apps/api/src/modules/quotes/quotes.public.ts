export { QuoteType, quoteType } from './graphql/quote.type.ts';
export { Quotes } from './queries/quotes.ts';
export { QuotesModule } from './quotes.module.ts';
