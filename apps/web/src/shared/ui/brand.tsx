import type { ReactElement } from 'react';
import classes from './brand.module.css';

/** The house's mark: a disc filled by half, as a half-day is. */
export function Mark(): ReactElement {
  return (
    <svg className={classes.mark} viewBox="0 0 22 22" aria-hidden>
      <circle cx="11" cy="11" r="9.6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M11 4.4a6.6 6.6 0 0 0 0 13.2z" fill="currentColor" />
    </svg>
  );
}

/** The company's name, which no language translates. */
export const COMPANY = 'AKOUENDY';

/** The mark and the name. */
export function Brand(): ReactElement {
  return (
    <span className={classes.brand}>
      <Mark />
      {COMPANY}
    </span>
  );
}
