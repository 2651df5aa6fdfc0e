import { reachOf } from '@akouendy/domain/access';
import { useViewer } from './use-viewer.ts';

/** Whether the viewer's role shares documents and takes them back; the API decides, this spares them a refusal. */
export function useMayShare(): boolean {
  return reachOf(useViewer().person.role, 'SHARE_DOCUMENTS') !== null;
}
