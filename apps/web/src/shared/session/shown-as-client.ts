import { useMatch } from 'react-router';

/**
 * Whether the page is a client's as its people see it, shown to staff who compare clients: nothing can be done on it. The
 * API would let them; whoever acts for the client does so on the pages under `/clients/…`, and knows it.
 */
export function useIsShownAsClient(): boolean {
  return useMatch('/portefeuille/:clientId/*') !== null;
}
