import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** The export of a client that was asked for last. */
export const CLIENT_EXPORT = graphql(`
  fragment ClientExport on Client {
    id
    companyExport {
      id
      state
      step
      percent
      requestedAt
      requestedBy {
        id
        name
      }
      expiresAt
      size
      sha256
      path
    }
  }
`);
