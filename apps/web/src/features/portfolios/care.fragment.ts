import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** Somebody of the staff and a client. */
export const CARE = graphql(`
  fragment Care on Care {
    isEntrusted
    client {
      id
      name
    }
    person {
      id
      name
      role
    }
  }
`);
