import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** An order as it would be signed: all that is shown, and what is sent back to confirm it. */
export const ORDER_PREVIEW_FIELDS = graphql(`
  fragment OrderPreviewFields on OrderPreview {
    title {
      fr
      en
    }
    day
    end
    gross
    contracts
    statement
    seal
    purchaseOrderRequired
    runsBeside {
      id
      reference
      title {
        fr
        en
      }
    }
    startRange {
      earliest
      latest
    }
    terms {
      offerVersion
      startsOn
      net
      paymentDays
      invoiceTerms
      renewalMonths
      terminationNoticeMonths
      grants {
        unit
        granted
        until
      }
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
      ...ServiceTerms
    }
    schedule {
      vatRegime
      ...InstalmentSchedule
    }
    conditions {
      group
      words {
        fr
        en
      }
    }
    balance {
      before
      after
      granted
      from
      until
      carried
      carriedUntil
      earliestBookableDate
    }
  }
`);
