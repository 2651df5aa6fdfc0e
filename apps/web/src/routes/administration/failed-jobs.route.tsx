import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { FailedJobTable } from '../../features/jobs/failed-job-table.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { FailedJobsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER } from '../../shared/lists/address.ts';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

const FAILED_JOBS_PAGE = graphql(`
  query FailedJobsPage($after: String) {
    failedJobs(first: 50, after: $after) {
      ...FailedJobTable
    }
  }
`);

/** What has failed since is asked for at each visit. */
export function loader({ request }: LoaderFunctionArgs): QueryRef<FailedJobsPageQuery> {
  const after = new URL(request.url).searchParams.get(AFTER);
  return preloadQuery(FAILED_JOBS_PAGE, { variables: { after }, fetchPolicy: 'network-only' });
}

/** What the portal could not do by itself. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<FailedJobsPageQuery>>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <FailedJobs queryRef={queryRef} />
    </Suspense>
  );
}

function FailedJobs({ queryRef }: { readonly queryRef: QueryRef<FailedJobsPageQuery> }): ReactElement {
  return <FailedJobTable page={useReadQuery(queryRef).data.failedJobs} />;
}
