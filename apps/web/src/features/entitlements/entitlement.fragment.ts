import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** What one window grants beside half-days, and why that much is left. */
export const ENTITLEMENT = graphql(`
  fragment Entitlement on Entitlement {
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
`);

/** What a contract grants beside half-days, and what is used of it. */
export const CONTRACT_ENTITLEMENTS = graphql(`
  fragment ContractEntitlements on Contract {
    id
    title {
      fr
      en
    }
    entitlements {
      ...Entitlement
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
