import type { ReactElement } from 'react';

/** The page of /book. */
export function Component(): ReactElement {
  return <h1>{''}</h1>;
}
