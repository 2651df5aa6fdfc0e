import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { askedIn } from '../../features/portfolio/address.ts';
import { DecisionInbox } from '../../features/portfolio/decision-inbox.tsx';
import { LineFilters } from '../../features/portfolio/line-filters.tsx';
import { LineTable } from '../../features/portfolio/line-table.tsx';
import { NoLines } from '../../features/portfolio/no-lines.tsx';
import classes from '../../features/portfolio/portfolio.module.css';
import { useText } from '../../features/portfolio/texts.ts';
import { useLiveDecisions } from '../../features/portfolio/use-live-decisions.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { PortfolioPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { requirePermission } from '../../shared/session/viewer.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';

const PORTFOLIO_PAGE = graphql(`
  query PortfolioPage(
    $search: String
    $view: PortfolioView!
    $pace: PaceStatus
    $order: PortfolioOrder!
    $descending: Boolean!
    $after: String
  ) {
    portfolioLines(
      search: $search
      view: $view
      pace: $pace
      order: $order
      descending: $descending
      first: 50
      after: $after
    ) {
      totalCount
      endCursor
      hasNextPage
      lapsingSoon
      clientsLapsing
      nodes {
        client {
          id
        }
        ...PortfolioRow
      }
    }
    decisions(first: 5) {
      ...DecisionInbox
      ...DecisionVersion
    }
  }
`);

/** Account managers compare their clients, the admin all; others have no portfolio. */
export async function loader({ request }: LoaderFunctionArgs): Promise<QueryRef<PortfolioPageQuery>> {
  await requirePermission(request, 'COMPARE_CLIENTS');
  const variables = askedIn(new URL(request.url).searchParams);
  return preloadQuery(PORTFOLIO_PAGE, { variables, fetchPolicy: 'cache-and-network' });
}

/** One row a client: who is ahead or behind, who loses days, what renews. */
export function Component(): ReactElement {
  const t = useText();
  const queryRef = useLoaderData<QueryRef<PortfolioPageQuery>>();
  return (
    <>
      <PageHeader title={t('portfolio.title')} />
      <LineFilters />
      <Suspense
        fallback={
          <Pending>
            <ListSkeleton rows={8} />
          </Pending>
        }
      >
        <Lines queryRef={queryRef} />
      </Suspense>
    </>
  );
}

function Lines({ queryRef }: { readonly queryRef: QueryRef<PortfolioPageQuery> }): ReactElement {
  const t = useText();
  const formats = useFormats();
  const [address] = useSearchParams();
  const { portfolioLines, decisions } = useReadQuery(queryRef).data;
  useLiveDecisions('PortfolioPage', decisions);
  const { nodes, totalCount, lapsingSoon, clientsLapsing } = portfolioLines;
  const order = t(`portfolio.order.${askedIn(address).order}`);
  return (
    <>
      <div className={classes.summary} role="status">
        <p>
          {t('portfolio.count', { count: totalCount })}.{' '}
          {totalCount > 0 &&
            t('portfolio.lapsing', { clients: clientsLapsing, days: formats.days(lapsingSoon) })}
        </p>
        {totalCount > 1 && <p>{t('portfolio.sortedBy', { order: order.toLowerCase() })}</p>}
      </div>
      {nodes.length === 0 ? <NoLines /> : <LineTable lines={nodes} />}
      <PageLinks page={portfolioLines} first={t('portfolio.first')} next={t('portfolio.more')} />
      <div className={classes.below}>
        <DecisionInbox decisions={decisions} />
      </div>
    </>
  );
}
