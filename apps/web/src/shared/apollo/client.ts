import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { createQueryPreloader } from '@apollo/client/react';
import { leaveToSignIn } from '../session/leave-to-sign-in.ts';
import { createCache } from './cache.ts';
import { failureOf } from './failure.ts';

/** A session that has ended is left at once, whichever answer says so. */
const sessionGuard = new ErrorLink(({ error }) => {
  if (failureOf(error).kind === 'SIGNED_OUT') leaveToSignIn();
});

/** The API refuses requests without this header, which no foreign page can send. */
const http = new HttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  headers: { 'x-portal-request': '1' },
});

/** The portal's one conversation with its API. */
export const client = new ApolloClient({
  link: ApolloLink.from([sessionGuard, http]),
  cache: createCache(),
});

/** Starts a query in a route's loader; the page reads it with `useReadQuery`. */
export const preloadQuery = createQueryPreloader(client);
