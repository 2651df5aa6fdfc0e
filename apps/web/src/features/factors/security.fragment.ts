import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** How one's own account is protected, for the sections that show and change it. */
export const SECURITY = graphql(`
  fragment Security on Security {
    personId
    authenticatorAppSince
    secondFactorRequired
    confirmationWays
    recoveryCodes {
      unused
      total
      madeAt
    }
    passkeys {
      id
      name
      createdAt
      lastUsedAt
      backedUp
    }
  }
`);
