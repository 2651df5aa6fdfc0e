import { reachOf } from '@akouendy/domain/access';
import { useIsShownAsClient } from './shown-as-client.ts';
import { useViewer } from './use-viewer.ts';

/** Whether the viewer's role shares documents and takes them back; the API decides, this spares them a refusal. */
export function useMayShare(): boolean {
  const { role } = useViewer().person;
  return !useIsShownAsClient() && reachOf(role, 'SHARE_DOCUMENTS') !== null;
}
