import type { ReactElement, ReactNode } from 'react';
import classes from './sum.module.css';

/** One line of a sum. */
export interface SumLine {
  readonly key: string;
  readonly term: ReactNode;
  readonly note?: ReactNode;
  readonly amount: string;
}

interface SumProps {
  readonly lines: readonly SumLine[];
  readonly total: { readonly term: string; readonly note?: string; readonly amount: string };
  /** Where notes stand: behind the term, or below it where they are sentences. */
  readonly notes?: 'BESIDE' | 'BELOW';
}

/** The lines of a figure and what they come to. */
export function Sum({ lines, total, notes = 'BESIDE' }: SumProps): ReactElement {
  return (
    <dl className={classes.sum} data-notes={notes}>
      {lines.map(({ key, ...line }) => (
        <Line key={key} {...line} />
      ))}
      <Line {...total} isTotal />
    </dl>
  );
}

interface LineProps extends Omit<SumLine, 'key'> {
  readonly isTotal?: boolean;
}

function Line({ term, note, amount, isTotal = false }: LineProps): ReactElement {
  return (
    <div className={isTotal ? classes.total : undefined}>
      <dt>
        {term}
        {note !== undefined && <small>{note}</small>}
      </dt>
      <dd>{amount}</dd>
    </div>
  );
}
