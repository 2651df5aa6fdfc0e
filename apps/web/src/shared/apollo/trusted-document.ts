import { ApolloLink } from '@apollo/client';
import type { DocumentNode } from 'graphql';

/** What the generator writes beside each document. */
interface GeneratedDocument extends DocumentNode {
  readonly __meta__?: { readonly hash?: string };
}

/** Names the document by its hash instead of sending it: the API takes the generated ones from a page, and no others. */
export const trustedDocument = new ApolloLink((operation, forward) => {
  const hash = (operation.query as GeneratedDocument).__meta__?.hash;
  if (hash === undefined) throw new Error(`${operation.operationName ?? 'A document'} was not generated`);
  operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hash.replace(/^sha256:/, '') };
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  return forward(operation);
});
