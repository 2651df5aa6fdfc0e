import { skipToken, useQuery } from '@apollo/client/react';
import { useMatch } from 'react-router';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ShownClientQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';

const SHOWN_CLIENT = graphql(`
  query ShownClient($id: ID!) {
    client(id: $id) {
      id
      name
    }
  }
`);

type Client = NonNullable<ShownClientQuery['client']>;

/** The client whose pages are open: the viewer's own, or the one in the address; `null` when there is none. */
export function useShownClient(): Client | null {
  const { client } = useViewer();
  const acting = useMatch('/clients/:clientId/*');
  const looking = useMatch('/portefeuille/:clientId/*');
  const id = (acting ?? looking)?.params.clientId;
  const { data } = useQuery(SHOWN_CLIENT, id === undefined ? skipToken : { variables: { id } });
  return client ?? (id === undefined ? null : (data?.client ?? null));
}
