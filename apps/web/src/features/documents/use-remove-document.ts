import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';

const REMOVE_DOCUMENT = graphql(`
  mutation RemoveDocument($documentId: ID!) {
    removeDocument(documentId: $documentId) {
      __typename
      ... on DocumentRemoved {
        client {
          ...ClientDocuments
        }
      }
    }
  }
`);

/** Takes a document back; the answer brings the list up to date. `false` when it was not there any more. */
export function useRemoveDocument(): {
  readonly remove: (documentId: string) => Promise<boolean>;
  readonly sending: boolean;
} {
  const [send, { loading }] = useMutation(REMOVE_DOCUMENT);
  return {
    sending: loading,
    remove: async (documentId) => {
      const { data } = await send({ variables: { documentId } });
      return data?.removeDocument.__typename === 'DocumentRemoved';
    },
  };
}
