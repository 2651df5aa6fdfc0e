import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** An option as it would join a contract: all that is shown, and what is sent back to confirm it. */
export const RUN_OPTION_FIELDS = graphql(`
  fragment RunOptionFields on RunOptionPreview {
    day
    from
    offerVersion
    vatRegime
    statement
    seal
    purchaseOrderRequired
    line {
      item
      name {
        fr
        en
      }
      amount
      share
    }
    before {
      net
      vat
      gross
    }
    after {
      net
      vat
      gross
    }
    applied {
      effectiveOn
      rate
      before
      after
      rounding
    }
    end
    schedule {
      ...InstalmentSchedule
    }
    conditions {
      group
      words {
        fr
        en
      }
    }
  }
`);

/** One option of RUN for a contract: what it would lead to, or why it cannot join. */
export const RUN_OPTION_CHOICE = graphql(`
  query RunOptionChoice($contractId: ID!, $option: RunOptionCode!, $language: Language!) {
    runOptionChoice(contractId: $contractId, option: $option, language: $language) {
      option
      refusal
      preview {
        ...RunOptionFields
      }
    }
  }
`);
