import { useId, type ReactElement, type ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number | undefined;
  /** A link or a figure at the right end of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A title over a hairline, then what belongs to it. */
export function Section({ title, count, aside, children }: SectionProps): ReactElement {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes.section}>
      <header className={classes.header}>
        <h2 id={heading} className={classes.title}>
          {title}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
