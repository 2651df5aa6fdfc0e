import { reachOf } from '@akouendy/domain/access';
import { useIsShownAsClient } from './shown-as-client.ts';
import { useViewer } from './use-viewer.ts';

/**
 * Whether the viewer's role books and cancels for clients, so that the others are not offered what they may not do.
 * The API decides; this only spares them a refusal.
 */
export function useMayBook(): boolean {
  const reach = reachOf(useViewer().person.role, 'BOOK_DAYS');
  return !useIsShownAsClient() && reach !== null && reach !== 'OWN_CALENDAR';
}
