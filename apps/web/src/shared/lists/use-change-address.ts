import { useEffect } from 'react';
import { useLocation, useSearchParams, type NavigateOptions } from 'react-router';

/** The address of a list that was asked for and is on its way, until its page has come. */
let underway: URLSearchParams | null = null;

/**
 * Changes the address of a list. Of two changes that follow each other before the page of the first has come, the second is
 * made to what the first asked for: what was typed is not lost to what was chosen, nor the other way round.
 */
export function useChangeAddress(): (
  change: (now: URLSearchParams) => URLSearchParams,
  options?: NavigateOptions,
) => void {
  const [address, setAddress] = useSearchParams();
  const location = useLocation();
  useEffect(() => {
    underway = null;
  }, [location]);
  return (change, options) => {
    underway = change(underway ?? address);
    setAddress(underway, { preventScrollReset: true, ...options });
  };
}
