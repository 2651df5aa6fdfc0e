import type { ReactElement } from 'react';
import { ContractList } from '../../features/contracts/contract-list.tsx';
import { QuoteList } from '../../features/quotes/quote-list.tsx';
import { useLiveQuotes } from '../../features/quotes/use-live-quotes.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { Section } from '../../shared/ui/section.tsx';
import { useText } from './texts.ts';

const AWAITED_ANSWERS = graphql(`
  fragment AwaitedAnswers on Client {
    id
    contracts {
      id
      state
      ...ContractLine
    }
    quotes(first: 30, after: null) @include(if: $decides) {
      nodes {
        id
        status
        ...QuoteLine
      }
    }
  }
`);

/** What waits for a word of who decides for the client: quotes to accept, deliveries to answer; nothing when nothing does. */
export function AwaitedAnswers({
  client: shown,
}: {
  readonly client: FragmentType<typeof AWAITED_ANSWERS>;
}): ReactElement | null {
  const t = useText();
  useLiveQuotes();
  const client = readFragment(AWAITED_ANSWERS, shown);
  const quotes = client.quotes?.nodes.filter(({ status }) => status === 'ANSWERED') ?? [];
  const contracts = client.contracts.filter(({ state }) => state === 'TO_ACCEPT');
  if (quotes.length + contracts.length === 0) return null;
  return (
    <Section title={t('home.awaited')}>
      {quotes.length > 0 && <QuoteList quotes={quotes} />}
      {contracts.length > 0 && <ContractList contracts={contracts} />}
    </Section>
  );
}
