import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ExportPanel } from '../../features/exports/export-panel.tsx';
import classes from '../../features/exports/exports.module.css';
import { InsideArchive } from '../../features/exports/inside-archive.tsx';
import { useText } from '../../features/exports/texts.ts';
import { useConfirmed } from '../../features/factors/use-confirmed.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  ExportPageQuery,
  ExportPageQueryVariables,
} from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { requirePermission, shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

const EXPORT_PAGE = graphql(`
  query ExportPage($clientId: ID!) {
    client(id: $clientId) {
      id
      name
      ...ClientExport
    }
  }
`);

type ExportPageRef = QueryRef<ExportPageQuery, ExportPageQueryVariables>;

/** Starts the page's query, always anew; from then on the page is told how the export goes on. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<ExportPageRef> {
  await requirePermission(request, 'EXPORT_CLIENT');
  return preloadQuery(EXPORT_PAGE, {
    variables: { clientId: await shownClientId(request, params) },
    fetchPolicy: 'network-only',
  });
}

/** All that the portal holds on a client, to be taken away. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<ExportPageRef>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <ExportPage queryRef={queryRef} />
    </Suspense>
  );
}

function ExportPage({ queryRef }: { readonly queryRef: ExportPageRef }): ReactElement {
  const t = useText();
  const { run, dialog } = useConfirmed(null);
  const isStaff = useViewer().client === null;
  const { client } = useReadQuery(queryRef).data;
  if (client === null) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t('exports.title')}
        subtitle={isStaff ? t('exports.subtitle.for', { client: client.name }) : t('exports.subtitle')}
      />
      <div className={classes['page']}>
        <ExportPanel key={client.id} client={client} confirmed={run} />
        <InsideArchive />
      </div>
      {dialog}
    </>
  );
}
