import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** A booking as the lists show it. */
export const INTERVENTION = graphql(`
  fragment Intervention on Booking {
    id
    date
    slot
    halfDays
    place
    subject
    description
    status
  }
`);

/** The next interventions of an account, soonest first. */
export const UPCOMING_INTERVENTIONS = graphql(`
  fragment UpcomingInterventions on CreditAccount {
    id
    bookings(filter: UPCOMING, first: 20) {
      totalCount
      nodes {
        id
        ...Intervention
      }
    }
  }
`);
