import { reachOf, type Permission } from '@akouendy/domain/access';
import { redirect, type Params } from 'react-router';
import type { ViewerQuery } from '../graphql/__generated__/graphql.ts';
import { client } from '../apollo/client.ts';
import { PageNotOpen } from '../apollo/failure.ts';
import { signInAddress } from './leave-to-sign-in.ts';
import { VIEWER } from './viewer.query.ts';

/** The person who is signed in, and the client they belong to: `null` for staff. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Who is signed in, asked once; `null` when nobody is. */
export async function loadViewer(): Promise<Viewer | null> {
  const { data } = await client.query({ query: VIEWER });
  return data?.viewer ?? null;
}

/** For a loader: who is signed in, else redirects to the sign-in page, which comes back here. */
export async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await loadViewer();
  if (viewer === null) {
    const { pathname, search } = new URL(request.url);
    throw redirect(signInAddress(`${pathname}${search}`));
  }
  return viewer;
}

/** For a loader: who is signed in, when their role may do what the page is for; else the page says that it is not open. */
export async function requirePermission(request: Request, permission: Permission): Promise<Viewer> {
  const viewer = await requireViewer(request);
  if (reachOf(viewer.person.role, permission) === null) throw new PageNotOpen();
  return viewer;
}

/**
 * For a loader: the id of the client that the page shows, which is the address's or else the viewer's own.
 * Staff without a client in the address are redirected to the list of clients.
 */
export async function shownClientId(request: Request, params: Params): Promise<string> {
  if (params['clientId'] !== undefined) return params['clientId'];
  const viewer = await requireViewer(request);
  if (viewer.client === null) throw redirect('/clients');
  return viewer.client.id;
}
