import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** A line of the list. */
export const DOCUMENT = graphql(`
  fragment DocumentLine on Document {
    id
    category
    title
    fileName
    size
    path
    addedAt
    addedBy {
      id
      name
    }
  }
`);

/** The documents of a client. */
export const CLIENT_DOCUMENTS = graphql(`
  fragment ClientDocuments on Client {
    id
    documents {
      id
      ...DocumentLine
    }
  }
`);
