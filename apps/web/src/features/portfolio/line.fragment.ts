import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** One client of the portfolio, as a row of the table and as a card on a phone. */
export const PORTFOLIO_ROW = graphql(`
  fragment PortfolioRow on PortfolioLine {
    client {
      id
      name
      openContracts(first: 3) {
        totalCount
        nodes {
          id
          title {
            fr
            en
          }
        }
      }
      creditSummary {
        asOf
        granted
        remaining
        overdrawn
        lapsingSoon
        soonExpiries {
          date
          halfDays
          canStillBeBooked
          lastChanceToBook {
            date
          }
        }
        pace {
          status
          consumed
          elapsed
          difference
          forecast
          anniversary
        }
      }
    }
    renewal {
      on
      lastNoticeDate
      contract {
        id
        title {
          fr
          en
        }
      }
    }
    ending {
      on
      byNotice
      contract {
        id
        title {
          fr
          en
        }
      }
    }
  }
`);
