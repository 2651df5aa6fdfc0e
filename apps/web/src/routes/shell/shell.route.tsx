import type { ReactElement } from 'react';
import { Outlet, type LoaderFunctionArgs } from 'react-router';
import { requireViewer } from '../../shared/session/viewer.ts';

/** Only people who are signed in get past here. */
export async function loader({ request }: LoaderFunctionArgs) {
  return await requireViewer(request);
}

/** The frame of every page. */
export function Component(): ReactElement {
  return <Outlet />;
}
