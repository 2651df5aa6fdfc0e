import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** The revisions of prices, the last announced first, and the days for which one can be announced. */
export const PRICE_REVISIONS_PAGE = graphql(`
  query PriceRevisionsPage {
    priceRevisions {
      id
      effectiveOn
      rate
      recordedAt
      replaced
      recordedBy {
        id
        name
      }
    }
    priceRevisionDays
  }
`);
