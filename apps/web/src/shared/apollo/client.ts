import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createQueryPreloader } from '@apollo/client/react';
import { OperationTypeNode } from 'graphql';
import { leaveToEnrol, leaveToSignIn } from '../session/leave-to-sign-in.ts';
import { createCache } from './cache.ts';
import { createLiveClient } from './live.ts';
import { guardSession } from './guard-session.ts';
import { trustedDocument } from './trusted-document.ts';
import { VIEWER } from '../session/viewer.query.ts';

/** The API refuses requests without this header, which no foreign page can send. */
const http = new HttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  headers: { 'x-portal-request': '1' },
});

/** Subscriptions are told on a line of their own. */
const line = new GraphQLWsLink(createLiveClient(() => void checkSession()));
const transport = ApolloLink.split(
  ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
  line,
  http,
);

/** The portal's one conversation with its API. */
export const client = new ApolloClient({
  link: ApolloLink.from([
    guardSession({ SIGNED_OUT: leaveToSignIn, FACTOR_REQUIRED: leaveToEnrol }),
    trustedDocument,
    transport,
  ]),
  cache: createCache(),
});

/**
 * Leaves the page when nobody is signed in any more, loads it anew when somebody else is, and lets it be when the
 * session goes on or the API cannot tell.
 */
async function checkSession(): Promise<void> {
  const shown = client.readQuery({ query: VIEWER })?.viewer?.person.id;
  const answer = await client.query({ query: VIEWER, fetchPolicy: 'no-cache' }).catch(() => null);
  if (answer?.data === undefined) return;
  const { viewer } = answer.data;
  if (viewer === null) leaveToSignIn();
  else if (viewer.person.id !== shown) window.location.reload();
}

/** Starts a query in a route's loader; the page reads it with `useReadQuery`. */
export const preloadQuery = createQueryPreloader(client);
