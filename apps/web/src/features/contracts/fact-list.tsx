import type { ReactElement, ReactNode } from 'react';
import classes from './contracts.module.css';

/** What is so, by its name. */
export type Facts = readonly (readonly [label: string, value: ReactNode])[];

/** Facts, one a line. */
export function FactList({ facts }: { readonly facts: Facts }): ReactElement {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
