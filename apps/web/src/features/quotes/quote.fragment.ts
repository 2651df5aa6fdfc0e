import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** A quote with what was asked, what was answered and how it ended. */
export const QUOTE_FIELDS = graphql(`
  fragment QuoteFields on Quote {
    id
    reference
    status
    subject
    need
    wishedOn
    askedAt
    askedBy {
      id
      name
    }
    answer {
      validUntil
      startsOn
      remarks
      answeredAt
      answeredBy {
        id
        name
      }
      terms {
        net
        invoiceTerms
        lines {
          item
          name {
            fr
            en
          }
          quantity
          unitPrice
          amount
        }
      }
    }
    ended {
      at
      reason
      by {
        id
        name
      }
    }
    contract {
      id
      title {
        fr
        en
      }
      reference
    }
    published {
      price
      isLeast
      options {
        code
        name {
          fr
          en
        }
        price
      }
    }
  }
`);
