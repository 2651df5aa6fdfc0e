import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { redirect, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ClientsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { requireViewer } from '../../shared/session/viewer.ts';
import { Link } from '../../shared/ui/link.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { AFTER, SEARCH } from './address.ts';
import { ClientSearch } from './client-search.tsx';
import { ClientTable } from './client-table.tsx';
import classes from './clients.module.css';
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
  return (
    <>
      <PageHeader title={t('clients.title')} />
      <ClientSearch />
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

function Clients({ queryRef }: { readonly queryRef: QueryRef<ClientsPageQuery> }): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const { nodes, totalCount, hasNextPage, endCursor } = useReadQuery(queryRef).data.clients;
  const search = address.get(SEARCH) ?? '';
  return (
    <>
      <p className={classes.count} role="status">
        {t(search === '' ? 'clients.count' : 'clients.found', { count: totalCount })}
      </p>
      {nodes.length === 0 ? <NoClients search={search} /> : <ClientTable clients={nodes} />}
      <div className={classes.pages}>
        {address.has(AFTER) && <Link to={{ search: without(address, AFTER) }}>{t('clients.first')}</Link>}
        {hasNextPage && endCursor !== null && (
          <Link to={{ search: withAfter(address, endCursor) }}>{t('clients.next')}</Link>
        )}
      </div>
    </>
  );
}

function without(address: URLSearchParams, name: string): string {
  const left = new URLSearchParams(address);
  left.delete(name);
  return left.toString();
}

function withAfter(address: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams(address);
  next.set(AFTER, cursor);
  return next.toString();
}
