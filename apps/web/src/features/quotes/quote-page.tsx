import type { ReactElement, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { isFiltered } from '../../shared/lists/address.ts';
import lists from '../../shared/lists/lists.module.css';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { STATE } from './address.ts';
import { QuoteList } from './quote-list.tsx';
import { useText } from './texts.ts';

const QUOTE_CONNECTION = graphql(`
  fragment QuoteConnectionPage on QuoteConnection {
    totalCount
    endCursor
    hasNextPage
    nodes {
      id
      ...QuoteLine
    }
  }
`);

interface QuotePageProps {
  readonly page: FragmentType<typeof QUOTE_CONNECTION>;
  /** The way to ask for a quote, for who may. */
  readonly ask: ReactNode;
}

/** One page of the quotes that the address asks for. */
export function QuotePage({ page, ask }: QuotePageProps): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const connection = readFragment(QUOTE_CONNECTION, page);
  const { totalCount, nodes } = connection;
  if (totalCount === 0 && isFiltered(address, STATE)) {
    return (
      <NothingFound
        title={t('quotes.notFound.title')}
        body={t('quotes.notFound.body')}
        all={t('quotes.back')}
      />
    );
  }
  if (totalCount === 0) {
    return (
      <EmptyState title={t('quotes.none.title')} action={ask}>
        {t(ask === null ? 'quotes.none.staff' : 'quotes.none.body')}
      </EmptyState>
    );
  }
  return (
    <>
      <p className={lists.count} role="status">
        {t('quotes.count', { count: totalCount })}
      </p>
      <QuoteList quotes={nodes} />
      <PageLinks page={connection} first={t('quotes.first')} next={t('quotes.older')} />
    </>
  );
}
