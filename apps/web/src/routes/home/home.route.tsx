import type { ReactElement } from 'react';

/** The page of /home. */
export function Component(): ReactElement {
  return <h1>{''}</h1>;
}
