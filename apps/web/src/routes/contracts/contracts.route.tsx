import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { contractsIn, type AskedContracts } from '../../features/contracts/address.ts';
import { ContractFilters } from '../../features/contracts/contract-filters.tsx';
import { ContractPage } from '../../features/contracts/contract-page.tsx';
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
  query ContractsPage(
    $clientId: ID!
    $search: String
    $states: [ContractState!]
    $kinds: [ContractKind!]
    $after: String
  ) {
    client(id: $clientId) {
      id
      name
      contracts(first: 30, search: $search, states: $states, kinds: $kinds, after: $after) {
        ...ContractConnectionPage
      }
    }
  }
`);

interface Loaded {
  readonly asked: AskedContracts;
  readonly queryRef: QueryRef<ContractsPageQuery, ContractsPageQueryVariables>;
}

/** Starts the page's query, for what the address asks. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Loaded> {
  const clientId = await shownClientId(request, params);
  const asked = contractsIn(new URL(request.url).searchParams);
  const variables = { clientId, ...asked };
  return { asked, queryRef: preloadQuery(CONTRACTS_PAGE, { variables, fetchPolicy: 'network-only' }) };
}

/** What a client has signed. */
export function Component(): ReactElement {
  const loaded = useLoaderData<Loaded>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Contracts {...loaded} />
    </Suspense>
  );
}

function Contracts({ asked, queryRef }: Loaded): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const { client } = useReadQuery(queryRef).data;
  useLiveContracts(asked);
  if (client === null) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t('contracts.title')}
        subtitle={
          viewer.client === null
            ? t('contracts.subtitle.for', { client: client.name })
            : t('contracts.subtitle')
        }
      />
      <ContractFilters />
      <ContractPage page={client.contracts} />
    </>
  );
}
