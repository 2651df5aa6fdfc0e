import { IconClock } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './callout.module.css';

interface CalloutProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}

/** Act before a date: at most one a page, with its action. */
export function Callout({ title, children, action }: CalloutProps): ReactElement {
  return (
    <div className={classes.callout} role="note">
      <IconClock className={classes.icon} size={18} stroke={1.6} aria-hidden />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children !== undefined && <p className={classes.body}>{children}</p>}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
