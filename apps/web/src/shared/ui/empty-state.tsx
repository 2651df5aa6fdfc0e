import type { ReactElement, ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** What is not there. */
  readonly title: string;
  /** What will be here, or why nothing is. */
  readonly children?: ReactNode;
  /** The first gesture. */
  readonly action?: ReactNode;
}

/** Says what will come here and the gesture that starts it. */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactElement {
  return (
    <div className={classes.box}>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <p className={classes.body}>{children}</p>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
