import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import lists from '../../shared/lists/lists.module.css';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
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
}

/** What has failed for good, latest first, each with what can be done about it. */
export function FailedJobTable({ page }: FailedJobTableProps): ReactElement {
  const t = useText();
  const connection = readFragment(FAILED_JOB_TABLE, page);
  const { totalCount, nodes } = connection;
  return (
    <>
      <PageHeader title={t('jobs.title')} subtitle={t('jobs.subtitle')} />
      {nodes.length === 0 ? (
        <EmptyState title={t('jobs.empty.title')}>{t('jobs.empty.body')}</EmptyState>
      ) : (
        <>
          <p className={lists.count} role="status">
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
          <p className={lists.count}>{t('jobs.reference.help')}</p>
        </>
      )}
      <PageLinks page={connection} first={t('jobs.first')} next={t('jobs.next')} />
    </>
  );
}
