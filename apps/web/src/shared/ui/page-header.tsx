import type { ReactElement, ReactNode } from 'react';
import classes from './page-header.module.css';
import { PageTitle } from './page-title.tsx';

interface PageHeaderProps {
  readonly title: string;
  /** What the tab says when it differs from the title. */
  readonly documentTitle?: string;
  readonly count?: number;
  readonly subtitle?: ReactNode;
  /** Buttons, at most one of them filled. */
  readonly actions?: ReactNode;
}

/** A page's title, what it is about in one line, and what can be done there. */
export function PageHeader({
  title,
  documentTitle,
  count,
  subtitle,
  actions,
}: PageHeaderProps): ReactElement {
  return (
    <header className={classes.header}>
      <PageTitle page={documentTitle ?? title} />
      <div>
        <h1 className={classes.title}>
          {title}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </h1>
        {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
