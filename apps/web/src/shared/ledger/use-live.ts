import type { TypedDocumentNode } from '@apollo/client';
import { skipToken, useApolloClient, useSubscription } from '@apollo/client/react';
import { useState } from 'react';

interface Told {
  readonly creditAccountChanged: object | null;
}

interface Shown {
  readonly id: string;
  readonly creditAccount: { readonly revision: number };
}

/**
 * Keeps a page about a client's days true while others book and cancel: what `document` tells goes where the page's
 * query has put the same, and the page draws itself anew. `shown` is the client as the page has read it first: after
 * a pause, or when the page came from memory, everything since is told. Whoever may not see the client any more sees nothing of it from then on.
 */
export function useLive(
  document: TypedDocumentNode<Told, { clientId: string; knownRevision: number }>,
  shown: Shown | null,
): void {
  const [first, setFirst] = useState(shown);
  if (first?.id !== shown?.id) setFirst(shown);
  const apollo = useApolloClient();
  useSubscription(
    document,
    first === null
      ? skipToken
      : {
          variables: { clientId: first.id, knownRevision: first.creditAccount.revision },
          ignoreResults: true,
          onData: ({ data }) => {
            // What the page remembers of it is forgotten, and all that is on it asked anew.
            if (data.data?.creditAccountChanged === null) void apollo.resetStore();
          },
        },
  );
}
