import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** What a line of the list shows of a token. */
export const API_TOKEN = graphql(`
  fragment ApiTokenLine on ApiToken {
    id
    name
    permissions
    ending
    createdAt
    expiresAt
    revokedAt
    lastUsedAt
    suspended
  }
`);
