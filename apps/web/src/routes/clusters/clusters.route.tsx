import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ClusterRegister } from '../../features/clusters/cluster-register.tsx';
import { useText } from '../../features/clusters/texts.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ClustersPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER } from '../../shared/lists/address.ts';
import { shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

const CLUSTERS_PAGE = graphql(`
  query ClustersPage($clientId: ID!, $after: String) {
    client(id: $clientId) {
      id
      ...ClientClusters
    }
  }
`);

/** Starts the page's query. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<QueryRef<ClustersPageQuery>> {
  const clientId = await shownClientId(request, params);
  const after = new URL(request.url).searchParams.get(AFTER);
  return preloadQuery(CLUSTERS_PAGE, { variables: { clientId, after } });
}

/** The clusters that AKOUENDY operates for a client. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<ClustersPageQuery>>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Clusters queryRef={queryRef} />
    </Suspense>
  );
}

function Clusters({ queryRef }: { readonly queryRef: QueryRef<ClustersPageQuery> }): ReactElement {
  const t = useText();
  const { client } = useReadQuery(queryRef).data;
  if (client === null) return <NotFound />;
  return (
    <>
      <PageHeader title={t('clusters.title')} subtitle={t('clusters.subtitle')} />
      <ClusterRegister client={client} />
    </>
  );
}
