import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { FailedJobRow } from './failed-job-row.tsx';
import classes from './jobs.module.css';
import { useText } from './texts.ts';

const FAILED_JOB_TABLE = graphql(`
  fragment FailedJobTable on FailedJobConnection {
    totalCount
    endCursor
    hasNextPage
    nodes {
      id
      ...FailedJobRow
    }
  }
`);

interface FailedJobTableProps {
  readonly page: FragmentType<typeof FAILED_JOB_TABLE>;
  /** Whether this is the first page. */
  readonly isFirst: boolean;
  /** The address of the page that begins after the cursor; without one, of the first page. */
  readonly addressOf: (cursor?: string) => string;
}

/** What has failed for good, latest first, each with what can be done about it. */
export function FailedJobTable({ page, isFirst, addressOf }: FailedJobTableProps): ReactElement {
  const t = useText();
  const { totalCount, endCursor, hasNextPage, nodes } = readFragment(FAILED_JOB_TABLE, page);
  return (
    <>
      <PageHeader title={t('jobs.title')} subtitle={t('jobs.subtitle')} />
      {nodes.length === 0 ? (
        <EmptyState title={t('jobs.empty.title')}>{t('jobs.empty.body')}</EmptyState>
      ) : (
        <>
          <p className={classes.count} role="status">
            {t('jobs.count', { count: totalCount })}
          </p>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('jobs.queue')}</th>
                <th scope="col">{t('jobs.failed')}</th>
                <th scope="col" className={classes.figure}>
                  {t('jobs.attempts')}
                </th>
                <th scope="col">{t('jobs.reference')}</th>
                <th scope="col">{t('jobs.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {nodes.map((job) => (
                <FailedJobRow key={job.id} job={job} />
              ))}
            </tbody>
          </table>
          <p className={classes.note}>{t('jobs.reference.help')}</p>
        </>
      )}
      <div className={classes.pages}>
        {!isFirst && <Link to={addressOf()}>{t('jobs.first')}</Link>}
        {hasNextPage && endCursor !== null && <Link to={addressOf(endCursor)}>{t('jobs.next')}</Link>}
      </div>
    </>
  );
}
