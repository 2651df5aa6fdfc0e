import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ContractList } from '../../features/contracts/contract-list.tsx';
import { useText } from '../../features/contracts/texts.ts';
import { useLiveContracts } from '../../features/contracts/use-live-contracts.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  ContractsPageQuery,
  ContractsPageQueryVariables,
} from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

const CONTRACTS_PAGE = graphql(`
  query ContractsPage($clientId: ID!) {
    client(id: $clientId) {
      id
      name
      contracts {
        id
        ...ContractLine
      }
    }
  }
`);

type ContractsPageRef = QueryRef<ContractsPageQuery, ContractsPageQueryVariables>;

/** Starts the page's query. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<ContractsPageRef> {
  const clientId = await shownClientId(request, params);
  return preloadQuery(CONTRACTS_PAGE, { variables: { clientId } });
}

/** What a client has signed. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<ContractsPageRef>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Contracts queryRef={queryRef} />
    </Suspense>
  );
}

function Contracts({ queryRef }: { readonly queryRef: ContractsPageRef }): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const { client } = useReadQuery(queryRef).data;
  useLiveContracts();
  if (client === null) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t('contracts.title')}
        count={client.contracts.length}
        subtitle={
          viewer.client === null
            ? t('contracts.subtitle.for', { client: client.name })
            : t('contracts.subtitle')
        }
      />
      <ContractList contracts={client.contracts} />
    </>
  );
}
