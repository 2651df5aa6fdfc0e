import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { DecisionFilters, DecisionList, decisionsIn } from '../../features/portfolio/decision-list.tsx';
import { useText } from '../../features/portfolio/texts.ts';
import { useLiveDecisions } from '../../features/portfolio/use-live-decisions.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { DecisionsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { requirePermission } from '../../shared/session/viewer.ts';
import { Link } from '../../shared/ui/link.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';

const DECISIONS_PAGE = graphql(`
  query DecisionsPage($done: Boolean!, $search: String, $kind: DecisionKind, $after: String) {
    decisions(first: 30, done: $done, search: $search, kind: $kind, after: $after) {
      ...DecisionList
      ...DecisionVersion
    }
  }
`);

/** For account managers and the admin; others have nothing to decide here. */
export async function loader({ request }: LoaderFunctionArgs): Promise<QueryRef<DecisionsPageQuery>> {
  await requirePermission(request, 'COMPARE_CLIENTS');
  const variables = decisionsIn(new URL(request.url).searchParams);
  return preloadQuery(DECISIONS_PAGE, { variables, fetchPolicy: 'network-only' });
}

/** All that waits for an account manager, and what was ticked off. */
export function Component(): ReactElement {
  const t = useText();
  const queryRef = useLoaderData<QueryRef<DecisionsPageQuery>>();
  return (
    <>
      <PageHeader
        title={t('portfolio.decisions.title')}
        subtitle={t('portfolio.decisions.subtitle')}
        actions={<Link to="/portefeuille">{t('portfolio.decisions.back')}</Link>}
      />
      <DecisionFilters />
      <Suspense
        fallback={
          <Pending>
            <ListSkeleton rows={8} />
          </Pending>
        }
      >
        <Decisions queryRef={queryRef} />
      </Suspense>
    </>
  );
}

function Decisions({ queryRef }: { readonly queryRef: QueryRef<DecisionsPageQuery> }): ReactElement {
  const { decisions } = useReadQuery(queryRef).data;
  useLiveDecisions('DecisionsPage', decisions);
  return <DecisionList page={decisions} />;
}
