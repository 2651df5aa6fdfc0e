import { graphql } from '../graphql/__generated__/index.ts';

/** Who is signed in, for the shell and for what depends on the role; `viewer` is null when nobody is. */
export const VIEWER = graphql(`
  query Viewer {
    viewer {
      person {
        id
        name
        email
        role
        language
      }
      client {
        id
        name
        ...MainContract
      }
    }
    portal {
      now
      today
      demonstration {
        __typename
      }
    }
  }
`);
