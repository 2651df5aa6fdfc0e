import { useParams } from 'react-router';
import { useViewer } from './use-viewer.ts';

/** Whose pages are shown: the client of the address for staff, the viewer's own else; `null` where no client is. */
export function useShownClientId(): string | null {
  const { clientId } = useParams();
  const viewer = useViewer();
  return clientId ?? viewer.client?.id ?? null;
}
