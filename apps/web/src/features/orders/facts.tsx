import type { ReactElement, ReactNode } from 'react';
import classes from './orders.module.css';

/** A fact and what it is called. */
export type Fact = readonly [label: string, value: ReactNode];

/** Facts beside what they are called. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
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
