import { reachOf, type Permission } from '@akouendy/domain/access';
import { useIsShownAsClient } from './shown-as-client.ts';
import { useViewer } from './use-viewer.ts';

/** Whether the viewer's role has a permission; the API decides, this spares them a refusal. */
export function useMay(permission: Permission): boolean {
  const { role } = useViewer().person;
  return !useIsShownAsClient() && reachOf(role, permission) !== null;
}
