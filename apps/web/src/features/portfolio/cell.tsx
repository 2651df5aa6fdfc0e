import type { ReactElement, ReactNode } from 'react';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';

interface CellProps {
  /** What the column says, before the figure on a phone. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A figure of a client: a cell of the table, a line of the card on a phone. */
export function Cell({ label, className, children }: CellProps): ReactElement {
  return (
    <td className={className}>
      <span className={classes.label} aria-hidden>
        {label}
      </span>
      <span className={classes.value}>{children}</span>
    </td>
  );
}

/** What a cell shows that has nothing to show. */
export function None(): ReactElement {
  const t = useText();
  return <span className={classes.none}>{t('portfolio.none')}</span>;
}
