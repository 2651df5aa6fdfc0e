import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Suspense, type ReactElement } from 'react';
import { Link, redirect, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ClientsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER, SEARCH } from '../../shared/lists/address.ts';
import lists from '../../shared/lists/lists.module.css';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useMay } from '../../shared/session/use-may.ts';
import { requireViewer } from '../../shared/session/viewer.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { ClientTable } from './client-table.tsx';
import { NoClients } from './no-clients.tsx';
import { useText } from './texts.ts';

const CLIENTS_PAGE = graphql(`
  query ClientsPage($search: String, $after: String) {
    clients(search: $search, first: 50, after: $after) {
      totalCount
      endCursor
      hasNextPage
      nodes {
        id
        ...ClientRow
      }
    }
  }
`);

/** Staff see the clients that are theirs to see; a client has one, whose home this is not. */
export async function loader({ request }: LoaderFunctionArgs): Promise<QueryRef<ClientsPageQuery>> {
  if ((await requireViewer(request)).client !== null) throw redirect('/');
  const address = new URL(request.url).searchParams;
  const variables = { search: address.get(SEARCH), after: address.get(AFTER) };
  return preloadQuery(CLIENTS_PAGE, { variables });
}

/** The clients in the viewer's care, by name, with the days that they have left. */
export function Component(): ReactElement {
  const t = useText();
  const queryRef = useLoaderData<QueryRef<ClientsPageQuery>>();
  const mayAdd = useMay('MANAGE_PORTAL');
  return (
    <>
      <PageHeader title={t('clients.title')} actions={mayAdd && <NewClient />} />
      <SearchField hint={t('clients.search')} />
      <Suspense
        fallback={
          <Pending>
            <ListSkeleton rows={6} />
          </Pending>
        }
      >
        <Clients queryRef={queryRef} />
      </Suspense>
    </>
  );
}

function NewClient(): ReactElement {
  const t = useText();
  return (
    <Button component={Link} to="/clients/nouveau" variant="filled">
      {t('clients.new')}
    </Button>
  );
}

function Clients({ queryRef }: { readonly queryRef: QueryRef<ClientsPageQuery> }): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const { clients } = useReadQuery(queryRef).data;
  const { nodes, totalCount } = clients;
  const search = address.get(SEARCH) ?? '';
  return (
    <>
      <p className={lists.count} role="status">
        {t(search === '' ? 'clients.count' : 'clients.found', { count: totalCount })}
      </p>
      {nodes.length === 0 ? <NoClients search={search} /> : <ClientTable clients={nodes} />}
      <PageLinks page={clients} first={t('clients.first')} next={t('clients.next')} />
    </>
  );
}
