import type { ReactElement } from 'react';
import { ContractList } from '../../features/contracts/contract-list.tsx';
import { QuoteList } from '../../features/quotes/quote-list.tsx';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './home.module.css';
import { useText } from './texts.ts';

const AWAITED_ANSWERS = graphql(`
  fragment AwaitedAnswers on Client {
    id
    ...AwaitedDeliveries
    awaitedQuotes: quotes(first: 5, statuses: [ANSWERED]) @include(if: $decides) {
      ...AwaitedQuotes
    }
  }
`);

const AWAITED_DELIVERIES = graphql(`
  fragment AwaitedDeliveries on Client {
    awaitedDeliveries: contracts(first: 5, states: [TO_ACCEPT]) {
      totalCount
      nodes {
        id
        state
        ...ContractLine
      }
    }
  }
`);

const AWAITED_QUOTES = graphql(`
  fragment AwaitedQuotes on QuoteConnection {
    totalCount
    nodes {
      id
      status
      ...QuoteLine
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
  const paths = useClientPaths();
  const client = readFragment(AWAITED_ANSWERS, shown);
  const deliveries = readFragment(AWAITED_DELIVERIES, client).awaitedDeliveries;
  const quotes = readFragment(AWAITED_QUOTES, client.awaitedQuotes);
  // What was answered a moment ago waits no more, whatever the list of before says.
  const open = quotes?.nodes.filter(({ status }) => status === 'ANSWERED') ?? [];
  const presented = deliveries.nodes.filter(({ state }) => state === 'TO_ACCEPT');
  if (open.length + presented.length === 0) return null;
  return (
    <Section title={t('home.awaited')}>
      {open.length > 0 && <QuoteList quotes={open} />}
      {quotes && quotes.totalCount > quotes.nodes.length && (
        <p className={classes.rest}>
          <Link to={`${paths.quotes}?etat=a-accepter`}>
            {t('home.awaited.quotes', { count: quotes.totalCount })}
          </Link>
        </p>
      )}
      {presented.length > 0 && <ContractList contracts={presented} />}
      {deliveries.totalCount > deliveries.nodes.length && (
        <p className={classes.rest}>
          <Link to={`${paths.contracts}?etat=recette-a-donner`}>
            {t('home.awaited.deliveries', { count: deliveries.totalCount })}
          </Link>
        </p>
      )}
    </Section>
  );
}
