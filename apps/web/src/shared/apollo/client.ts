import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createQueryPreloader } from '@apollo/client/react';
import { OperationTypeNode } from 'graphql';
import { leaveToEnrol, leaveToSignIn } from '../session/leave-to-sign-in.ts';
import { createCache } from './cache.ts';
import { failureOf } from './failure.ts';
import { createLiveClient } from './live.ts';
import { trustedDocument } from './trusted-document.ts';
import { VIEWER } from '../session/viewer.query.ts';

/** A session that has ended, or opens nothing before a second factor is enrolled, is left at once. */
const sessionGuard = new ErrorLink(({ error }) => {
  const { kind } = failureOf(error);
  if (kind === 'SIGNED_OUT') leaveToSignIn();
  if (kind === 'FACTOR_REQUIRED') leaveToEnrol();
});

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
  link: ApolloLink.from([sessionGuard, trustedDocument, transport]),
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
