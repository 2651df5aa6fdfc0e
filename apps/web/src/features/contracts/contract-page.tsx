import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { isFiltered } from '../../shared/lists/address.ts';
import lists from '../../shared/lists/lists.module.css';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { PARAMETER } from './address.ts';
import { ContractList } from './contract-list.tsx';
import { useText } from './texts.ts';

const CONTRACT_CONNECTION = graphql(`
  fragment ContractConnectionPage on ContractConnection {
    totalCount
    endCursor
    hasNextPage
    nodes {
      id
      ...ContractLine
    }
  }
`);

/** One page of the contracts that the address asks for. */
export function ContractPage({
  page,
}: {
  readonly page: FragmentType<typeof CONTRACT_CONNECTION>;
}): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const connection = readFragment(CONTRACT_CONNECTION, page);
  const { totalCount, nodes } = connection;
  if (totalCount === 0 && isFiltered(address, PARAMETER.state, PARAMETER.kind)) {
    return (
      <NothingFound
        title={t('contracts.notFound.title')}
        body={t('contracts.notFound.body')}
        all={t('contract.back')}
      />
    );
  }
  if (totalCount === 0) {
    return <EmptyState title={t('contracts.none.title')}>{t('contracts.none.body')}</EmptyState>;
  }
  return (
    <>
      <p className={lists.count} role="status">
        {t('contracts.count', { count: totalCount })}
      </p>
      <ContractList contracts={nodes} />
      <PageLinks page={connection} first={t('contracts.first')} next={t('contracts.next')} />
    </>
  );
}
