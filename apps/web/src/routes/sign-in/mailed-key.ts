import { useLocation } from 'react-router';

/** The key of a link from a mail: what stands behind the `#`, which the browser sends to nobody. */
export function useMailedKey(): string {
  return useLocation().hash.slice(1);
}
