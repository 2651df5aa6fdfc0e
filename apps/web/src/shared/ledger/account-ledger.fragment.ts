import { graphql } from '../graphql/__generated__/index.ts';

/** The facts that every figure of an account is computed from in the browser. */
export const ACCOUNT_LEDGER = graphql(`
  fragment AccountLedger on CreditAccount {
    id
    ledger {
      lots {
        id
        source
        reason
        contract {
          id
          reference
          signedOn
        }
        granted
        from
        months
        until
        carryOver {
          rateBp
          months
        }
      }
      bookings {
        id
        date
        slot
        halfDays
        atListPrice
        sequence
        status
        subject
      }
      adjustments {
        id
        sequence
        date
        halfDays
        reason
      }
      calendar {
        from
        until
        publicHolidays {
          date
          nameFr
          nameEn
        }
        closures {
          date
          label
        }
      }
    }
  }
`);
