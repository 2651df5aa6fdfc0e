import type { ReactElement, ReactNode } from 'react';
import classes from './equation.module.css';

/** One line of a sum. */
export interface Step {
  readonly key: string;
  readonly term: ReactNode;
  readonly note?: ReactNode;
  readonly amount: string;
}

interface StepsProps {
  readonly steps: readonly Step[];
  readonly total: { readonly term: string; readonly amount: string };
}

/** The steps of a figure and what they come to. */
export function Steps({ steps, total }: StepsProps): ReactElement {
  return (
    <dl className={classes.equation}>
      {steps.map(({ key, term, note, amount }) => (
        <div key={key}>
          <dt>
            {term}
            {note !== undefined && <small>{note}</small>}
          </dt>
          <dd>{amount}</dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>{total.term}</dt>
        <dd>{total.amount}</dd>
      </div>
    </dl>
  );
}
