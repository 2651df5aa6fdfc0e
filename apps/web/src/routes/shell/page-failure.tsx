import type { ReactElement } from 'react';
import { isRouteErrorResponse, useLocation, useNavigate, useRouteError } from 'react-router';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import classes from './page-failure.module.css';
import { useText } from './texts.ts';

/** A page that could not be shown: not there, or a failure with a way to try again. */
export function PageFailure(): ReactElement {
  const t = useText();
  const error = useRouteError();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <div className={classes.failure}>
      <PageHeader title={t('error.page')} />
      <ErrorState error={error} onRetry={() => void navigate(`${pathname}${search}`, { replace: true })} />
    </div>
  );
}
