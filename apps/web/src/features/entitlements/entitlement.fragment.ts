import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** What a contract grants beside half-days, and why that much is left. */
export const CONTRACT_ENTITLEMENTS = graphql(`
  fragment ContractEntitlements on Contract {
    id
    title {
      fr
      en
    }
    entitlements {
      unit
      yearly
      from
      until
      granted
      used
      planned
      expired
      remaining
      steps {
        kind
        count
        date
        use {
          id
          note
          enteredBy {
            id
            name
          }
        }
      }
    }
    entitlementUses {
      id
      unit
      usedOn
      count
      note
      enteredAt
      enteredBy {
        id
        name
      }
      takenBack {
        at
        reason
        enteredBy {
          id
          name
        }
      }
    }
  }
`);
