import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** What the page of the settings shows. */
export const SINGLE_SIGN_ON_SETTINGS = graphql(`
  fragment SingleSignOnSettings on SingleSignOnSettings {
    redirectUri
    tried
    links {
      linkedAt
      person {
        id
        name
      }
    }
    connection {
      issuer
      oidcClientId
      domains
      roleClaim
      adminValues
      enforced
    }
  }
`);
