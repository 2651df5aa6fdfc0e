import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './refusal.module.css';

interface RefusalProps {
  /** What is wrong, in the person's words. */
  readonly title: ReactNode;
  /** Why. */
  readonly children?: ReactNode;
  /** What is possible instead: small buttons or links. */
  readonly ways?: ReactNode;
}

/** The portal says no: what is wrong, why, what is possible instead. It is announced when it appears. */
export function Refusal({ title, children, ways }: RefusalProps): ReactElement {
  return (
    <div className={classes.refusal} role="alert">
      <IconAlertTriangle className={classes.icon} size={18} stroke={1.6} aria-hidden />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children !== undefined && <div className={classes.body}>{children}</div>}
        {ways !== undefined && <div className={classes.ways}>{ways}</div>}
      </div>
    </div>
  );
}
