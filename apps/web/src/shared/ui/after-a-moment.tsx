import { useEffect, useState, type ReactElement, type ReactNode } from 'react';

const A_MOMENT_MS = 200;

/** Shows its children only when the wait is felt: an answer within 200 ms needs no placeholder. */
export function AfterAMoment({ children }: { readonly children: ReactNode }): ReactElement | null {
  const [felt, setFelt] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setFelt(true);
    }, A_MOMENT_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return felt ? <>{children}</> : null;
}
