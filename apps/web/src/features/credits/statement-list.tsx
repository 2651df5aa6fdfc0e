import { Button } from '@mantine/core';
import type { CivilDate } from '@akouendy/domain';
import { Fragment, type ReactElement } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { isFiltered } from './statement-address.ts';
import classes from './statement.module.css';
import { StatementRow, TodayRow } from './statement-row.tsx';
import { STATEMENT_MOVEMENT } from './statement-movement.fragment.ts';
import { useText } from './texts.ts';

const STATEMENT_PAGE = graphql(`
  fragment StatementPage on MovementConnection {
    totalCount
    endCursor
    hasNextPage
    nodes {
      id
      ...StatementMovement
    }
  }
`);

interface StatementListProps {
  readonly page: FragmentType<typeof STATEMENT_PAGE>;
  readonly today: CivilDate;
}

/** One page of the statement, newest line first: what is to come stands above today, what has been below. */
export function StatementList({ page, today }: StatementListProps): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const connection = readFragment(STATEMENT_PAGE, page);
  const lines = readFragment(STATEMENT_MOVEMENT, connection.nodes);
  const filtered = isFiltered(address);
  const firstPast = lines.findIndex(({ date }) => date <= today);
  return (
    <>
      <p className={classes.count}>
        <span role="status">{t('credits.statement.count', { count: connection.totalCount })}</span>
        {filtered && <Link to={{ search: '' }}>{t('credits.statement.clear')}</Link>}
      </p>
      {lines.length === 0 ? (
        <NoLines filtered={filtered} />
      ) : (
        <table className={classes.statement}>
          <caption className={classes.caption}>{t('credits.statement.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('credits.statement.date')}</th>
              <th scope="col">{t('credits.statement.movement')}</th>
              <th scope="col" data-wide>
                {t('credits.statement.lot')}
              </th>
              <th scope="col" data-figure>
                {t('credits.statement.change')}
              </th>
              <th scope="col" data-figure>
                {t('credits.statement.balance')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, place) => (
              <Fragment key={line.id}>
                {place === firstPast && place > 0 && <TodayRow today={today} />}
                <StatementRow line={line} coming={line.date > today} />
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      <PageLinks page={connection} first={t('credits.statement.first')} next={t('credits.statement.next')} />
    </>
  );
}

function NoLines({ filtered }: { readonly filtered: boolean }): ReactElement {
  const t = useText();
  if (!filtered) return <EmptyState title={t('credits.empty.title')}>{t('credits.empty.body')}</EmptyState>;
  return (
    <EmptyState
      title={t('credits.statement.notFound.title')}
      action={
        <Button component={RouterLink} to={{ search: '' }} size="xs">
          {t('credits.statement.clear')}
        </Button>
      }
    >
      {t('credits.statement.notFound.body')}
    </EmptyState>
  );
}
