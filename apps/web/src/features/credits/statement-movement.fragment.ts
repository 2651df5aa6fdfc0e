import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** A line of the statement as the page shows it. */
export const STATEMENT_MOVEMENT = graphql(`
  fragment StatementMovement on Movement {
    id
    kind
    date
    halfDays
    change
    remainingAfter
    delivered
    carriedOver
    reason
    lot {
      id
      source
      granted
      contract {
        id
        reference
      }
    }
    booking {
      id
      subject
      slot
      description
    }
    by {
      id
      name
    }
  }
`);
