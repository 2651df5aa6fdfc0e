import type { ReactElement } from 'react';

/** The clients. */
export function Component(): ReactElement {
  return <h1>{''}</h1>;
}
