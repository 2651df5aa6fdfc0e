import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** One entry, whole: on the page and in the export. */
export const JOURNAL_ENTRY = graphql(`
  fragment JournalEntry on AuditEntry {
    id
    at
    actor {
      id
      name
      isStaff
    }
    token {
      id
      name
    }
    action
    objectType
    objectId
    client {
      id
      name
    }
    address
    requestId
    facts {
      name
      value
    }
    change {
      name
      before
      after
    }
    position
    hash
  }
`);
