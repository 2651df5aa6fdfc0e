import type { HalfDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../formatting/use-formats.ts';
import classes from './day-amount.module.css';

interface DayAmountProps {
  readonly halfDays: HalfDays;
  /** `display` is the page's one large figure, `figure` a section's, `text` stands in a line. */
  readonly size?: 'display' | 'figure' | 'text';
}

/** An amount of days with its unit, `12,5 j`, the unit set back when the figure is large. */
export function DayAmount({ halfDays, size = 'text' }: DayAmountProps): ReactElement {
  const formats = useFormats();
  if (size === 'text') return <span className={classes.text}>{formats.days(halfDays)}</span>;
  return (
    <span className={classes[size]}>
      {formats.daysFigure(halfDays)}
      <span className={classes.unit}>{`\u00a0${formats.daysUnit}`}</span>
    </span>
  );
}
