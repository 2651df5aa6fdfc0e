import { useSuspenseQuery } from '@apollo/client/react';
import { instant, type CivilDate, type Instant } from '@akouendy/domain';
import type { Viewer } from './viewer.ts';
import { VIEWER } from './viewer.query.ts';

/** The person who is signed in; for pages inside the shell, whose loader has asked already. */
export function useViewer(): Viewer {
  const { data } = useSuspenseQuery(VIEWER);
  if (data.viewer === null) throw new Error('A page of the shell was shown to nobody.');
  return data.viewer;
}

/** The API's clock: the browser's own may stand anywhere, and the demonstration's may stand still. */
export function usePortalClock(): { readonly today: CivilDate; readonly now: Instant } {
  const { data } = useSuspenseQuery(VIEWER);
  return { today: data.portal.today, now: instant(data.portal.now) };
}
