import { useId, type ReactElement, type ReactNode, type RefObject } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Its heading, when the keyboard may have to come back to it. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  readonly count?: number | undefined;
  /** A link or a figure at the right end of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A title over a hairline, then what belongs to it. */
export function Section({ title, headingRef, count, aside, children }: SectionProps): ReactElement {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes.section}>
      <header className={classes.header}>
        <h2 ref={headingRef} tabIndex={-1} id={heading} className={classes.title}>
          {title}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
