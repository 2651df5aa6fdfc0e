import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  DocumentsPageQuery,
  DocumentsPageQueryVariables,
} from '../../shared/graphql/__generated__/graphql.ts';
import { shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { DocumentsPage } from './documents-page.tsx';

const DOCUMENTS_PAGE = graphql(`
  query DocumentsPage($clientId: ID!) {
    client(id: $clientId) {
      id
      name
      documents {
        id
      }
      ...ClientDocuments
    }
  }
`);

type DocumentsPageRef = QueryRef<DocumentsPageQuery, DocumentsPageQueryVariables>;

/** Starts the page's query, always anew; from then on the list is told what others do. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<DocumentsPageRef> {
  return preloadQuery(DOCUMENTS_PAGE, {
    variables: { clientId: await shownClientId(request, params) },
    fetchPolicy: 'network-only',
  });
}

/** What AKOUENDY shares with a client as files. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<DocumentsPageRef>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Documents queryRef={queryRef} />
    </Suspense>
  );
}

function Documents({ queryRef }: { readonly queryRef: DocumentsPageRef }): ReactElement {
  const { client } = useReadQuery(queryRef).data;
  return client === null ? <NotFound /> : <DocumentsPage key={client.id} client={client} />;
}
