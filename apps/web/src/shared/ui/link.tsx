import type { ReactElement } from 'react';
import { Link as RouterLink, type LinkProps } from 'react-router';
import classes from './link.module.css';

/** A link in the accent colour, within the portal. */
export function Link(props: Omit<LinkProps, 'className'>): ReactElement {
  return <RouterLink {...props} className={classes.link} />;
}
