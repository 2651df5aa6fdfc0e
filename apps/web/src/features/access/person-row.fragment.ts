import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { PersonRowFragment } from '../../shared/graphql/__generated__/graphql.ts';

/** A person as lists and pages of people show them. */
export const PERSON_ROW = graphql(`
  fragment PersonRow on PersonEntry {
    person {
      id
      name
      email
      role
    }
    lastSignedInAt
    removedAt
  }
`);

/** A person of the list. */
export type PersonRow = PersonRowFragment;
