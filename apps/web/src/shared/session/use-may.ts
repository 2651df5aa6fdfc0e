import { reachOf, type Permission } from '@akouendy/domain/access';
import { useViewer } from './use-viewer.ts';

/** Whether the viewer's role has a permission; the API decides, this spares them a refusal. */
export function useMay(permission: Permission): boolean {
  return reachOf(useViewer().person.role, permission) !== null;
}
