import type { ReactElement, ReactNode } from 'react';
import classes from './offer.module.css';

/** A column: the last one is a figure, the first one names the row. */
export interface OfferRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

interface OfferTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly OfferRow[];
}

/** A table of the offer: the first cell names the row, the last one is its price or figure. */
export function OfferTable({ caption, columns, rows }: OfferTableProps): ReactElement {
  const last = columns.length - 1;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" className={index === last ? classes.figure : undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td
                key={columns[index + 1]}
                data-label={columns[index + 1]}
                className={index + 1 === last ? classes.figure : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
